package fr.duret.maintenance.customers;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers and sites for tests: say what matters, the rest is plausible. */
public final class CustomerDrafts {

    private CustomerDrafts() {}

    public static CustomerDraft aConsumer(String reference, Civility civility, String firstName, String lastName) {
        return consumer(reference, civility, firstName, lastName, null, "Annecy");
    }

    /** A consumer who is written to by e-mail. */
    public static CustomerDraft aConsumerOnline(
            String reference, Civility civility, String firstName, String lastName) {
        CustomerDraft draft = aConsumer(reference, civility, firstName, lastName);
        return new CustomerDraft(
                reference,
                draft.kind(),
                civility,
                lastName,
                firstName,
                null,
                null,
                reference.toLowerCase(Locale.ROOT) + "@example.org",
                null,
                null,
                Channel.EMAIL,
                draft.address());
    }

    static CustomerDraft consumer(
            String reference,
            Civility civility,
            String firstName,
            String lastName,
            @Nullable String mobile,
            String town) {
        return new CustomerDraft(
                reference,
                CustomerKind.CONSUMER,
                civility,
                lastName,
                firstName,
                null,
                null,
                null,
                null,
                mobile,
                Channel.LETTER,
                new PostalAddress("12 rue des Tilleuls", null, "74000", town));
    }

    static CustomerDraft organisation(String reference, String companyName, @Nullable String contact) {
        return new CustomerDraft(
                reference,
                CustomerKind.PROFESSIONAL,
                null,
                contact,
                null,
                companyName,
                "732829320",
                "contact@example.org",
                "+33450112233",
                null,
                Channel.EMAIL,
                new PostalAddress("3 place de la Mairie", "Bâtiment B", "74600", "Annecy"));
    }

    public static SiteDraft aSite(String reference, UUID customerId, String town) {
        return new SiteDraft(
                reference,
                customerId,
                "Maison",
                new PostalAddress("40 route du Lac", null, "74410", town),
                45.83,
                6.18,
                SiteUsage.DWELLING,
                1998);
    }
}
