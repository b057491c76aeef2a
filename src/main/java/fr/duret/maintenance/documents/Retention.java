package fr.duret.maintenance.documents;

import java.time.LocalDate;

/** How long a document is kept, and why. */
public enum Retention {
    /** Five years: the time within which a claim can be brought (Code civil art. 2224). */
    CORRESPONDENCE(5),
    /** Ten years from the end of the service, as for contracts concluded online (Code de la consommation D213-2). */
    CONTRACT(10),
    /** Ten years from the issue: the company's books and what proves them (Code de commerce L123-22). */
    ACCOUNTS(10),
    /** Ten years from the work: as long as its builder answers for it (Code civil art. 1792-4-1). */
    WORK(10);

    private final int years;

    Retention(int years) {
        this.years = years;
    }

    /** The last day on which a document is kept that counts from that day. */
    public LocalDate from(LocalDate day) {
        return day.plusYears(years);
    }
}
