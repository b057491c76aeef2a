package fr.duret.maintenance.mobile;

import fr.duret.maintenance.customers.Civility;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.ProspectDraft;
import fr.duret.maintenance.customers.SiteUsage;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody new, as a technician takes them in.
 *
 * @param lastName of a consumer; an organisation has its companyName
 * @param email one of e-mail and mobile is needed
 * @param completionYear of the building, on which the VAT rate depends
 */
record ProspectRequest(
        @NotNull CustomerKind kind,
        @Nullable Civility civility,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String companyName,
        @Nullable String email,
        @Nullable String mobile,
        @NotNull String street,
        @NotNull String postcode,
        @NotNull String town,
        @NotNull SiteUsage usage,
        @Nullable Integer completionYear) {

    ProspectDraft draft() {
        return new ProspectDraft(
                kind,
                civility,
                orNothing(lastName),
                orNothing(firstName),
                orNothing(companyName),
                orNothing(email),
                orNothing(mobile),
                street,
                postcode,
                town,
                usage,
                completionYear);
    }

    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
