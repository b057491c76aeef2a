package fr.duret.maintenance.billing;

import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.customers.SiteView;
import org.jspecify.annotations.Nullable;

/**
 * The building as the tax law sees it.
 *
 * @param completionYear the year in which it was finished, where known
 * @param madeNew whether the works make a new building of it: floor area up by more than 10 %, the shell or two thirds
 *     of each finishing trade renewed (CGI art. 257, I, 2, 2°)
 */
public record Premises(SiteUsage usage, @Nullable Integer completionYear, boolean madeNew) {

    /** That site, under works that leave it the building that it is. */
    public static Premises of(SiteView site) {
        return of(site, false);
    }

    public static Premises of(SiteView site, boolean madeNew) {
        return new Premises(site.usage(), site.completionYear(), madeNew);
    }

    public boolean isDwelling() {
        return usage != SiteUsage.BUSINESS;
    }
}
