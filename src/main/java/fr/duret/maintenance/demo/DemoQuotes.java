package fr.duret.maintenance.demo;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.quotes.Discount;
import fr.duret.maintenance.quotes.LineDraft;
import fr.duret.maintenance.quotes.QuoteApprovals;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.quotes.QuoteEditing;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.QuoteSigning;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Quotes of the demo company's last weeks: drafts, sent, signed, refused, expired, replaced, taken back; made by Malik and by the office. */
@Component
@Profile("demo")
class DemoQuotes {

    private static final String OFFICE = "clothilde";
    private static final String FIELD = "malik";

    private final CustomerRegister customers;
    private final QuoteEditing editing;
    private final QuoteWriting writing;
    private final QuoteApprovals approvals;
    private final Quotes quotes;
    private final TimeMachine time;
    private final BusinessClock clock;

    DemoQuotes(
            CustomerRegister customers,
            QuoteEditing editing,
            QuoteWriting writing,
            QuoteApprovals approvals,
            Quotes quotes,
            TimeMachine time,
            BusinessClock clock) {
        this.customers = customers;
        this.editing = editing;
        this.writing = writing;
        this.approvals = approvals;
        this.quotes = quotes;
        this.time = time;
        this.clock = clock;
    }

    /** Writes all of them; sales have an invoice, so they are handed back to be lived through in their turn. */
    List<DemoDeed> fill() {
        List<DemoDeed> sales = new ArrayList<>();
        draft("C-0004", "Borne de recharge au garage", FIELD, 1, 0, "IRVE-74", "IRVE-PILOT");
        UUID rebate = draft("C-0005", "Rénovation complète du tableau", OFFICE, 2, 15, "TAB-39", "NOR-TERRE");
        approvals.ask(rebate);
        sent("C-0008", "Remplacement du tableau électrique", FIELD, 6, "TAB-26", "NOR-PARAF", "NOR-DIFF");
        sent("C-0009", "Prises et points lumineux de l’étage", OFFICE, 3, "INS-PC-ENC", "INS-VV");
        UUID seen = sent("C-0011", "Motorisation du portail", FIELD, 4, "INS-PORTAIL");
        at(3, () -> quotes.see(seen));
        UUID safety = draft("C-0017", "Mise en sécurité de l’installation", FIELD, 12, 0, "NOR-SECU");
        sales.add(sale(safety, 12, 10, SigningPlace.HOME));
        UUID heater = draft("C-0023", "Chauffe-eau de 200 litres", OFFICE, 9, 0, "REM-CE");
        sales.add(sale(heater, 9, 7, SigningPlace.DISTANCE));
        UUID regretted = sent("C-0025", "Alarme sans fil", OFFICE, 14, "INS-ALARME");
        at(13, () -> sign(regretted, SigningPlace.DISTANCE));
        at(8, () -> quotes.withdraw(regretted));
        refuse(sent("C-0026", "Panneaux solaires, 3 kWc", OFFICE, 15, "INS-PV3"), 9, "Trop cher");
        refuse(sent("C-0028", "VMC hygroréglable", FIELD, 13, "INS-VMC"), 6, "Une autre entreprise a été choisie");
        UUID forgotten = sent("C-0012", "Détecteurs de fumée de l’étage", OFFICE, 45, "INS-DAAF");
        at(14, () -> quotes.expire(forgotten));
        UUID first = sent("C-0030", "Éclairage du jardin", FIELD, 8, "INS-EXT");
        at(5, () -> {
            UUID next = writing.renew(first, Ids.next(), FIELD).id();
            quotes.send(next);
        });
        return sales;
    }

    private DemoDeed sale(UUID quote, int sentDaysAgo, int signedDaysAgo, SigningPlace place) {
        Instant now = clock.instant();
        return DemoDeed.of(
                new DemoSale(quote, place, Paris.daysBefore(now, sentDaysAgo), Paris.daysBefore(now, signedDaysAgo)));
    }

    /** From the departure of the quote to its deposit, each step of its process included; the moments at which mail leaves. */
    List<Instant> conclude(DemoSale sale) {
        UUID quote = sale.quoteId();
        happen(quote, sale.sent(), () -> quotes.send(quote));
        happen(quote, sale.signed(), () -> sign(quote, sale.place()));
        happen(quote, sale.asked(), () -> {});
        return List.of(sale.sent(), sale.signed(), sale.asked());
    }

    private void happen(UUID quote, Instant at, Runnable deed) {
        clock.as(at, () -> {
            deed.run();
            time.letHappen(quote, at);
        });
    }

    private UUID sent(String customer, String subject, String author, int daysAgo, String... services) {
        UUID id = draft(customer, subject, author, daysAgo, 0, services);
        at(daysAgo, () -> quotes.send(id));
        return id;
    }

    private UUID draft(String customer, String subject, String author, int daysAgo, int discount, String... services) {
        UUID id = Ids.next();
        UUID customerId = customers.idOf(customer).orElseThrow();
        SiteView site = customers.sitesOf(customerId).get(0);
        at(daysAgo, () -> {
            QuoteView begun = editing.begin(id, site, SigningPlace.DISTANCE, author);
            QuoteDraft empty = begun.draft();
            List<LineDraft> lines = Arrays.stream(services)
                    .map(service -> editing.line(begun, service))
                    .toList();
            writing.rewrite(
                    id,
                    begun.revision(),
                    new QuoteDraft(
                            customerId,
                            site.id(),
                            QuoteKind.WORKS,
                            subject,
                            SigningPlace.DISTANCE,
                            false,
                            false,
                            false,
                            empty.travel(),
                            empty.fee(),
                            21,
                            empty.validityDays(),
                            empty.depositPercent(),
                            new Discount(discount * 100),
                            lines));
        });
        return id;
    }

    private void sign(UUID id, SigningPlace place) {
        QuoteView quote = quotes.quote(id);
        quotes.sign(
                id,
                new QuoteSigning(quote.customer().name(), place, false, null, Objects.requireNonNull(quote.sha256())));
    }

    private void refuse(UUID id, int daysAgo, String reason) {
        at(daysAgo, () -> quotes.refuse(id, reason));
    }

    private void at(int daysAgo, Runnable deed) {
        clock.as(Paris.daysBefore(clock.instant(), daysAgo), deed);
    }
}
