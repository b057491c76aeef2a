package fr.duret.maintenance.demo;

import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.util.UUID;

/** A quote of the last two weeks that the demo company sends, has signed, and asks a deposit for. */
record DemoSale(UUID quoteId, SigningPlace place, Instant sent, Instant signed) {

    private static final int DAYS_WITHOUT_PAYMENT = 7;

    /** When its deposit is asked for: at home nothing may be paid for seven days (L221-10). */
    Instant asked() {
        return place == SigningPlace.HOME
                ? Paris.opening(Paris.dateOf(signed).plusDays(DAYS_WITHOUT_PAYMENT + 1))
                : signed;
    }
}
