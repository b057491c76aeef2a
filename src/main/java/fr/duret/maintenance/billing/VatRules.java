package fr.duret.maintenance.billing;

import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;
import java.time.Month;

/** Which VAT rate work bears: by what it is, where it is done, and how old the building is. */
public final class VatRules {

    /** A building counts as finished for more than two years when that is certain from its year alone. */
    private static final int YEARS = 2;

    private static final LocalDate SOLAR_REDUCED = LocalDate.of(2025, Month.OCTOBER, 1);

    private VatRules() {}

    /** The rate of work that leaves the building as it is, see {@link #rate(WorkNature, Premises, LocalDate)}. */
    static VatRate rate(WorkNature nature, SiteView site, LocalDate on) {
        return rate(nature, Premises.of(site), on);
    }

    /**
     * The rate of work done there on that day: 20 % on business premises, for mere sales, for works that make a building
     * new and for dwellings that are new or of unknown age; 5.5 % for charging points of residents (art. 278-0 bis, no
     * condition of age), for small solar panels since October 2025 and for energy renovation; otherwise 10 %
     * (art. 279-0 bis).
     */
    public static VatRate rate(WorkNature nature, Premises premises, LocalDate on) {
        if (nature == WorkNature.EQUIPMENT_ONLY || !premises.isDwelling()) {
            return VatRate.NORMAL;
        }
        if (nature == WorkNature.CHARGING_POINT || (nature == WorkNature.SOLAR && !on.isBefore(SOLAR_REDUCED))) {
            return VatRate.REDUCED;
        }
        if (nature == WorkNature.SOLAR || premises.madeNew() || !isOld(premises, on)) {
            return VatRate.NORMAL;
        }
        return nature == WorkNature.ENERGY_RENOVATION ? VatRate.REDUCED : VatRate.INTERMEDIATE;
    }

    /** Whether the rate holds only if the customer certifies the building's age and use (BOI-LETTRE-000280). */
    public static boolean needsCertification(WorkNature nature, VatRate rate) {
        return rate == VatRate.INTERMEDIATE || (rate == VatRate.REDUCED && nature == WorkNature.ENERGY_RENOVATION);
    }

    private static boolean isOld(Premises premises, LocalDate on) {
        Integer completed = premises.completionYear();
        return completed != null && on.getYear() - completed > YEARS;
    }
}
