package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Referenced;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Somebody who goes to the customers and does the work. */
@Entity
class Technician implements Referenced {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String reference;

    private String lastName;
    private String firstName;
    private String email;
    private String mobile;
    private String sector;

    @Embedded
    private Start start = Start.DEPOT;

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "technician_skill", joinColumns = @JoinColumn(name = "technician_id"))
    private final List<Skill> skills = new ArrayList<>();

    @BatchSize(size = 200)
    @OneToMany(mappedBy = "technician", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("symbol")
    private final List<HeldQualification> qualifications = new ArrayList<>();

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "working_hours", joinColumns = @JoinColumn(name = "technician_id"))
    private final List<WorkingDay> hours = new ArrayList<>(WorkingWeek.USUAL.days());

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "technician_zone", joinColumns = @JoinColumn(name = "technician_id"))
    @Column(name = "postcode")
    private final List<String> postcodes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Technician() {}

    /** Somebody new: the usual week, the depot in the morning. */
    @SuppressWarnings("NullAway.Init")
    private Technician(String reference) {
        this.id = Ids.next();
        this.reference = reference;
    }

    static Technician register(TechnicianDraft draft) {
        Technician technician = new Technician(draft.reference());
        technician.revise(draft);
        return technician;
    }

    /** Takes over what the draft says; it is the same person, so the reference stays. Gives what {@link #qualify} gives. */
    List<QualificationChanged> revise(TechnicianDraft draft) {
        lastName = draft.lastName();
        firstName = draft.firstName();
        email = draft.email();
        mobile = draft.mobile();
        sector = draft.sector();
        replace(skills, TechnicianMemory.skills(draft, List.copyOf(skills)));
        return qualify(TechnicianMemory.qualifications(draft, qualifications()));
    }

    boolean saysTheSameAs(TechnicianDraft draft) {
        return lastName.equals(draft.lastName())
                && firstName.equals(draft.firstName())
                && email.equals(draft.email())
                && mobile.equals(draft.mobile())
                && sector.equals(draft.sector())
                && TechnicianMemory.knows(draft, skills, qualifications());
    }

    /** Holds exactly those qualifications from now on; gives those that are new, have other dates or are gone. */
    List<QualificationChanged> qualify(List<QualificationDates> wanted) {
        List<QualificationChanged> changed = new ArrayList<>();
        qualifications.removeIf(held -> {
            boolean gone = wanted.stream().noneMatch(one -> one.symbol().equals(held.symbol()));
            if (gone) {
                changed.add(change(held));
            }
            return gone;
        });
        for (QualificationDates one : wanted) {
            Optional<HeldQualification> held = qualifications.stream()
                    .filter(known -> known.symbol().equals(one.symbol()))
                    .findFirst();
            if (held.isEmpty()) {
                HeldQualification added = new HeldQualification(this, one.symbol(), one.obtainedOn(), one.expiresOn());
                qualifications.add(added);
                changed.add(change(added));
            } else if (held.get().date(one.obtainedOn(), one.expiresOn())) {
                changed.add(change(held.get()));
            }
        }
        return changed;
    }

    private QualificationChanged change(HeldQualification held) {
        return new QualificationChanged(id, held.symbol());
    }

    /** All of them as changes, for somebody new. */
    List<QualificationChanged> allQualifications() {
        return qualifications.stream().map(this::change).toList();
    }

    void learn(List<Skill> known) {
        replace(skills, known);
    }

    void work(WorkingWeek week) {
        replace(hours, week.days());
    }

    void lookAfter(Collection<String> zone) {
        replace(postcodes, List.copyOf(new TreeSet<>(zone)));
    }

    void startFrom(Start from) {
        start = from;
    }

    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    @Override
    public String reference() {
        return reference;
    }

    UUID id() {
        return id;
    }

    String name() {
        return firstName + " " + lastName;
    }

    List<QualificationDates> qualificationDates() {
        return qualifications().stream()
                .map(one -> new QualificationDates(one.symbol(), one.obtainedOn(), one.expiresOn()))
                .toList();
    }

    private List<Qualification> qualifications() {
        return qualifications.stream()
                .map(HeldQualification::view)
                .sorted(Comparator.comparing(Qualification::symbol))
                .toList();
    }

    TechnicianView view(StartingPoint depot) {
        return new TechnicianView(
                id,
                reference,
                name(),
                email,
                mobile,
                skills.stream().sorted(Comparator.comparing(Skill::name)).toList(),
                qualifications(),
                sector,
                postcodes.stream().sorted().toList(),
                start.view(depot),
                new WorkingWeek(hours));
    }
}
