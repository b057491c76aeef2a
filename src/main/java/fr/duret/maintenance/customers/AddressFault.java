package fr.duret.maintenance.customers;

import java.time.Instant;

/** An e-mail address or mobile number of a customer that messages do not get through to. */
public record AddressFault(Channel channel, Reason reason, Instant since) {

    /** Why it is avoided. */
    public enum Reason {
        /** Nobody is reached there. */
        UNREACHABLE,
        /** Whoever is reached there does not want the company's messages. */
        OBJECTED
    }
}
