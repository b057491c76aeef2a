package fr.duret.maintenance.customers;

/** What a site is used for; VAT and the applicable standards depend on it. */
public enum SiteUsage {
    DWELLING,
    COMMON_PARTS,
    BUSINESS
}
