package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Comparison;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.RegisterCounts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows every service and when it is sold at which price, and takes new ones and new prices in. */
@Service
@Transactional
public class ServiceCatalogue {

    private final ServiceItems items;
    private final GridVersions versions;

    ServiceCatalogue(ServiceItems items, GridVersions versions) {
        this.items = items;
        this.versions = versions;
    }

    /** What is sold on that day, family by family. */
    @Transactional(readOnly = true)
    public List<ServiceDraft> on(LocalDate day) {
        return items.on(day).stream().map(ServiceItem::draft).toList();
    }

    /** The same by reference. */
    @Transactional(readOnly = true)
    public Map<String, ServiceDraft> byReference(LocalDate day) {
        return on(day).stream().collect(Collectors.toMap(ServiceDraft::reference, Function.identity()));
    }

    /** Every service as it holds last, prices to come included: what a file that is read in again may change. */
    @Transactional(readOnly = true)
    public List<ServiceDraft> last() {
        return items.last().stream().map(ServiceItem::draft).toList();
    }

    /** Which version of the grid holds: it rises with every change of a service or of what an hour costs. */
    @Transactional(readOnly = true)
    public long gridVersion() {
        return versions.current();
    }

    /** The references of what changed after that version, sold or no more. */
    @Transactional(readOnly = true)
    public List<String> changedSince(long gridVersion) {
        return items.changedSince(gridVersion);
    }

    /** Which of those drafts cannot be listed, and why: a price is changed from a day on, not before the last change. */
    @Transactional(readOnly = true)
    public Map<String, Refusal> refusals(List<ServiceDraft> drafts) {
        Map<String, ServiceItem> last = last(drafts);
        Map<String, Refusal> refusals = new HashMap<>();
        for (ServiceDraft draft : drafts) {
            ServiceItem item = last.get(draft.reference());
            if (item != null && draft.validFrom().isBefore(item.validFrom())) {
                refusals.put(
                        draft.reference(),
                        new Refusal(
                                Refusal.Kind.RULE,
                                "service-period",
                                "Cette période est déjà passée",
                                draft.reference() + " a déjà un prix à partir du " + French.date(item.validFrom())
                                        + " : commencez ce jour-là ou plus tard."));
            }
        }
        return refusals;
    }

    /** What listing those services would do. */
    @Transactional(readOnly = true)
    public RegisterCounts compare(List<ServiceDraft> drafts) {
        return comparisonOf(drafts).counts();
    }

    /**
     * Lists those services: new ones are added; a known one from a later day on ends the day before and begins anew, one
     * from the same day on is put right. No reference may come twice.
     */
    public RegisterCounts list(List<ServiceDraft> drafts) {
        Comparison<ServiceDraft, ServiceItem> comparison = comparisonOf(drafts);
        if (comparison.unknown().isEmpty() && comparison.changed().isEmpty()) {
            return comparison.counts();
        }
        long version = versions.next();
        comparison.unknown().forEach(draft -> items.save(ServiceItem.list(draft, version)));
        comparison.changed().forEach((item, draft) -> change(item, draft, version));
        items.flush();
        return comparison.counts();
    }

    private void change(ServiceItem item, ServiceDraft draft, long version) {
        if (draft.validFrom().isAfter(item.validFrom())) {
            item.endBefore(draft.validFrom(), version);
            items.saveAndFlush(item);
            items.save(ServiceItem.list(draft, version));
        } else {
            item.revise(draft, version);
        }
    }

    private Comparison<ServiceDraft, ServiceItem> comparisonOf(List<ServiceDraft> drafts) {
        return Comparison.of(drafts, last(drafts).values(), ServiceItem::saysTheSameAs);
    }

    private Map<String, ServiceItem> last(List<ServiceDraft> drafts) {
        return items.lastOf(drafts.stream().map(ServiceDraft::reference).toList()).stream()
                .collect(Collectors.toMap(ServiceItem::reference, Function.identity()));
    }
}
