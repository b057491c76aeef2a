package fr.duret.maintenance.billing;

import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;

/** Which VAT rate work bears: by what it is, where it is done, and how old the building is. */
final class VatRules {

    /** A building counts as finished for more than two years when that is certain from its year alone. */
    private static final int YEARS = 2;

    private VatRules() {}

    /**
     * The rate of work done at that site on that day: 20 % on business premises, for mere sales and for dwellings that
     * are new or of unknown age; 5.5 % for charging points of residents (art. 278-0 bis, no condition of age) and for
     * energy renovation; otherwise 10 % (art. 279-0 bis).
     */
    static VatRate rate(WorkNature nature, SiteView site, LocalDate on) {
        if (nature == WorkNature.EQUIPMENT_ONLY || site.usage() == SiteUsage.BUSINESS) {
            return VatRate.NORMAL;
        }
        if (nature == WorkNature.CHARGING_POINT) {
            return VatRate.REDUCED;
        }
        if (!isOld(site, on)) {
            return VatRate.NORMAL;
        }
        return nature == WorkNature.ENERGY_RENOVATION ? VatRate.REDUCED : VatRate.INTERMEDIATE;
    }

    private static boolean isOld(SiteView site, LocalDate on) {
        Integer completed = site.completionYear();
        return completed != null && on.getYear() - completed > YEARS;
    }
}
