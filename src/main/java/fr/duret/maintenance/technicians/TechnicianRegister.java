package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Comparison;
import fr.duret.maintenance.shared.RegisterCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows every technician, and takes new ones in. A rehearsal keeps their names; nothing else does. */
@Service
@Transactional
public class TechnicianRegister {

    private static final String NAMES = "technician-names";
    private static final String REFERENCES = "technician-references";

    private final Technicians technicians;
    private final StartingPoint depot;
    private final ApplicationEventPublisher events;

    TechnicianRegister(Technicians technicians, WorkforceProperties properties, ApplicationEventPublisher events) {
        this.technicians = technicians;
        this.depot = properties.depotStart();
        this.events = events;
    }

    /** All technicians, by family name. */
    @Transactional(readOnly = true)
    public List<TechnicianView> technicians() {
        return technicians.findAllByOrderByLastNameAscFirstNameAsc().stream()
                .map(technician -> technician.view(depot))
                .toList();
    }

    /** The technician of that id, if there is one; nobody where there is no id. */
    @Transactional(readOnly = true)
    public Optional<TechnicianView> technician(@Nullable UUID id) {
        return id == null ? Optional.empty() : technicians.findById(id).map(technician -> technician.view(depot));
    }

    /** What that technician is called, without reading what they can do; nobody where there is no id. */
    @Cacheable(NAMES)
    @Transactional(readOnly = true)
    public Optional<String> name(@Nullable UUID id) {
        return id == null ? Optional.empty() : technicians.findById(id).map(Technician::name);
    }

    /** That technician's reference, without reading what they can do; nothing where there is no id. */
    @Cacheable(REFERENCES)
    @Transactional(readOnly = true)
    public Optional<String> reference(@Nullable UUID id) {
        return id == null ? Optional.empty() : technicians.findById(id).map(Technician::reference);
    }

    /** That technician; refused as {@code technician-unknown} if there is none. */
    @Transactional(readOnly = true)
    public TechnicianView require(UUID id) {
        return technician(id).orElseThrow(Technicians::unknown);
    }

    /** What registering those technicians would do. */
    @Transactional(readOnly = true)
    public RegisterCounts compare(List<TechnicianDraft> drafts) {
        return comparisonOf(drafts).counts();
    }

    /** Registers those technicians: new ones are created, known ones take over what the draft says. */
    @CacheEvict(
            cacheNames = {NAMES, REFERENCES},
            allEntries = true)
    public RegisterCounts register(List<TechnicianDraft> drafts) {
        Comparison<TechnicianDraft, Technician> comparison = comparisonOf(drafts);
        List<Technician> added =
                comparison.unknown().stream().map(Technician::register).toList();
        List<QualificationChanged> changed = new ArrayList<>();
        technicians.saveAll(added).forEach(technician -> changed.addAll(technician.allQualifications()));
        comparison.changed().forEach((technician, draft) -> changed.addAll(technician.revise(draft)));
        technicians.flush();
        changed.forEach(events::publishEvent);
        return comparison.counts();
    }

    private Comparison<TechnicianDraft, Technician> comparisonOf(List<TechnicianDraft> drafts) {
        List<String> references =
                drafts.stream().map(TechnicianDraft::reference).toList();
        return Comparison.of(drafts, technicians.findByReferenceIn(references), Technician::saysTheSameAs);
    }
}
