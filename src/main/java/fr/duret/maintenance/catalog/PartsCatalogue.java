package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Comparison;
import fr.duret.maintenance.shared.RegisterCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows every part, and takes new ones and new prices in. */
@Service
@Transactional
public class PartsCatalogue {

    private final Parts parts;

    PartsCatalogue(Parts parts) {
        this.parts = parts;
    }

    /** All parts, family by family. */
    @Transactional(readOnly = true)
    public List<PartView> parts() {
        return parts.findAllByOrderByFamilyAscLabelAsc().stream()
                .map(Part::view)
                .toList();
    }

    /** Those parts by reference; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<String, PartView> parts(Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : parts.findByReferenceIn(references).stream()
                        .map(Part::view)
                        .collect(Collectors.toMap(PartView::reference, Function.identity()));
    }

    /** What listing those parts would do. */
    @Transactional(readOnly = true)
    public RegisterCounts compare(List<PartDraft> drafts) {
        return comparisonOf(drafts).counts();
    }

    /** Lists those parts: new ones are added, known ones take over what the draft says. */
    public RegisterCounts list(List<PartDraft> drafts) {
        Comparison<PartDraft, Part> comparison = comparisonOf(drafts);
        parts.saveAll(comparison.unknown().stream().map(Part::list).toList());
        comparison.changed().forEach(Part::revise);
        parts.flush();
        return comparison.counts();
    }

    private Comparison<PartDraft, Part> comparisonOf(List<PartDraft> drafts) {
        List<String> references = drafts.stream().map(PartDraft::reference).toList();
        return Comparison.of(drafts, parts.findByReferenceIn(references), Part::saysTheSameAs);
    }
}
