package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Moments;
import fr.duret.maintenance.shared.PhoneNumbers;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in people who ask for a quote on the spot: customers with one site, under a reference of their own. */
@Service
@Transactional
public class Prospects {

    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final CustomerRegister register;
    private final JdbcClient database;
    private final Clock clock;

    Prospects(CustomerRegister register, JdbcClient database, Clock clock) {
        this.register = register;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Registers them under an id that a device made; the same id again changes nothing. Refused as
     * {@code prospect-incomplete}, and as {@code prospect-unknown} if the id is that of somebody else's prospect.
     */
    public SiteView register(UUID id, ProspectDraft draft, String author) {
        Optional<SiteView> known = find(id, author);
        if (known.isPresent()) {
            return known.get();
        }
        SiteView site = register(draft);
        int written = database.sql("INSERT INTO prospect (id, customer_id, site_id, author, at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(id, site.customerId(), site.id(), author, Moments.utc(clock.instant()))
                .update();
        if (written == 0) {
            throw unknown();
        }
        return site;
    }

    /** The site of that prospect, which knows its customer; refused as {@code prospect-unknown}. */
    @Transactional(readOnly = true)
    public SiteView site(UUID id, String author) {
        return find(id, author).orElseThrow(Prospects::unknown);
    }

    private Optional<SiteView> find(UUID id, String author) {
        return database.sql("SELECT site_id FROM prospect WHERE id = ? AND author = ?")
                .params(id, author)
                .query(UUID.class)
                .optional()
                .map(register::site);
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "prospect-unknown",
                "Prospect introuvable",
                "Aucune des personnes que vous avez enregistrées n'a cet identifiant. Enregistrez-la d'abord.");
    }

    /** Registers them; refused as {@code prospect-incomplete}. What comes back is the site, which knows its customer. */
    public SiteView register(ProspectDraft draft) {
        String mobile = draft.mobile().isBlank()
                ? null
                : PhoneNumbers.e164(draft.mobile())
                        .orElseThrow(() -> incomplete("Ce numéro de mobile ne se lit pas : " + draft.mobile() + "."));
        String email = blankToNull(draft.email());
        check(draft, email, mobile);
        String reference = "P-%05d"
                .formatted(database.sql("SELECT nextval('prospect_number')")
                        .query(Long.class)
                        .single());
        PostalAddress address = new PostalAddress(
                draft.street().strip(),
                null,
                draft.postcode().strip(),
                draft.town().strip());
        boolean person = draft.kind() == CustomerKind.CONSUMER;
        register.registerCustomers(List.of(new CustomerDraft(
                reference,
                draft.kind(),
                person ? draft.civility() : null,
                blankToNull(draft.lastName()),
                blankToNull(draft.firstName()),
                person ? null : draft.companyName().strip(),
                null,
                email,
                null,
                mobile,
                email == null ? Channel.SMS : Channel.EMAIL,
                address)));
        UUID customer = register.idOf(reference).orElseThrow();
        register.registerSites(List.of(new SiteDraft(
                reference,
                customer,
                draft.usage() == SiteUsage.DWELLING ? "Logement" : "Site",
                address,
                null,
                null,
                draft.usage(),
                draft.completionYear())));
        return register.sitesOf(customer).get(0);
    }

    private static void check(ProspectDraft draft, @Nullable String email, @Nullable String mobile) {
        String name = draft.kind() == CustomerKind.CONSUMER ? draft.lastName() : draft.companyName();
        if (name.isBlank()) {
            throw incomplete("Il manque le nom.");
        }
        if (draft.street().isBlank()
                || draft.town().isBlank()
                || !POSTCODE.matcher(draft.postcode().strip()).matches()) {
            throw incomplete("Il manque l'adresse : rue, code postal sur cinq chiffres, commune.");
        }
        if (email == null && mobile == null) {
            throw incomplete("Il manque un courriel ou un mobile : le devis part par là.");
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw incomplete("Ce courriel ne se lit pas : " + email + ".");
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static Refusal incomplete(String detail) {
        return new Refusal(Refusal.Kind.RULE, "prospect-incomplete", "Cette personne n'est pas enregistrée", detail);
    }
}
