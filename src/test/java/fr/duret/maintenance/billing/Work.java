package fr.duret.maintenance.billing;

import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work in the making for tests: a breakdown of an hour, for a customer without a contract; say what is different. */
final class Work {

    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    private @Nullable Plan plan;
    private WorkKind kind = WorkKind.BREAKDOWN;
    private int minutes = 60;
    private int overrun;
    private boolean emergency;
    private final List<UsedPart> parts = new ArrayList<>();
    private UUID customer = Ids.next();
    private UUID site = Ids.next();

    static Work work() {
        return new Work();
    }

    Work under(Plan value) {
        plan = value;
        return this;
    }

    Work being(WorkKind value) {
        kind = value;
        return this;
    }

    Work of(int value) {
        minutes = value;
        return this;
    }

    Work over(int value) {
        overrun = value;
        return this;
    }

    Work inEmergency() {
        emergency = true;
        return this;
    }

    Work at(UUID customerId, UUID siteId) {
        customer = customerId;
        site = siteId;
        return this;
    }

    Work with(String label, String quantity, String price, boolean small) {
        parts.add(
                new UsedPart(label, new BigDecimal(quantity), "pièce", Money.of(price), small, WorkNature.MAINTENANCE));
        return this;
    }

    DoneWork done() {
        return new DoneWork(
                Ids.next(),
                "INT-2027-0042",
                "Dépannage urgence",
                customer,
                site,
                null,
                plan,
                kind,
                WorkNature.MAINTENANCE,
                DAY,
                minutes,
                overrun,
                null,
                emergency,
                parts);
    }

    static SiteView site(SiteUsage usage, @Nullable Integer completed) {
        return new SiteView(
                Ids.next(),
                "S-0001",
                Ids.next(),
                "Maison",
                new PostalAddress("12 rue des Tilleuls", null, "74000", "Annecy"),
                null,
                null,
                usage,
                completed);
    }
}
