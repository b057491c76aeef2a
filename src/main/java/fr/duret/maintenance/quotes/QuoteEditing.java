package fr.duret.maintenance.quotes;

import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a draft bit by bit, as a screen does: what is not said stays as it is. */
@Service
@Transactional
public class QuoteEditing {

    private final Quotes quotes;
    private final QuoteWriting writing;
    private final QuotePricing pricing;
    private final ServiceCatalogue catalogue;
    private final QuoteProperties properties;
    private final Clock clock;

    QuoteEditing(
            Quotes quotes,
            QuoteWriting writing,
            QuotePricing pricing,
            ServiceCatalogue catalogue,
            QuoteProperties properties,
            Clock clock) {
        this.quotes = quotes;
        this.writing = writing;
        this.pricing = pricing;
        this.catalogue = catalogue;
        this.properties = properties;
        this.clock = clock;
    }

    /** An empty draft for that site, with the company's habits. */
    public QuoteView begin(UUID id, SiteView site, SigningPlace place, String author) {
        Money travel =
                pricing.grid(site.customerId(), site.id(), Paris.today(clock)).travel();
        return writing.begin(
                id,
                new QuoteDraft(
                        site.customerId(),
                        site.id(),
                        QuoteKind.WORKS,
                        "",
                        place,
                        false,
                        false,
                        false,
                        travel,
                        Money.ZERO,
                        null,
                        properties.validityDays(),
                        properties.depositPercent(),
                        Discount.NONE,
                        List.of()),
                author);
    }

    /** One of each service that is sold today, as a line at the price of that customer there, by reference. */
    @Transactional(readOnly = true)
    public Map<String, LineDraft> lines(UUID customerId, UUID siteId) {
        return services(customerId, siteId).stream()
                .map(PricedService::line)
                .collect(Collectors.toMap(line -> String.valueOf(line.service()), Function.identity()));
    }

    /** What is sold today at the prices of that quote's customer. */
    @Transactional(readOnly = true)
    public List<PricedService> services(QuoteView quote) {
        return services(quote.draft().customerId(), quote.draft().siteId());
    }

    private List<PricedService> services(UUID customerId, UUID siteId) {
        LocalDate today = Paris.today(clock);
        Money hour = pricing.grid(customerId, siteId, today).labourHour();
        return catalogue.on(today).stream()
                .map(service -> new PricedService(service, service.price(hour)))
                .toList();
    }

    /** A service of the catalogue as a line, at the price of that quote's customer; refused as {@code service-unknown}. */
    @Transactional(readOnly = true)
    public LineDraft line(QuoteView quote, String reference) {
        return services(quote).stream()
                .filter(priced -> priced.service().reference().equals(reference))
                .findFirst()
                .map(PricedService::line)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.RULE,
                        "service-unknown",
                        "Cette prestation n'est plus au catalogue",
                        "« " + reference + " » n'est pas vendue aujourd'hui. Cherchez-la par son nom."));
    }

    /** The draft with another one line more. */
    public void add(UUID id, long revision, LineDraft line) {
        lines(id, revision, lines -> lines.add(line));
    }

    /** The draft with that line otherwise, or without it. */
    public void change(UUID id, long revision, int position, @Nullable LineDraft line) {
        lines(id, revision, lines -> {
            if (position < 0 || position >= lines.size()) {
                throw QuoteRefusals.outdated("ce devis");
            }
            if (line == null) {
                lines.remove(position);
            } else {
                lines.set(position, line);
            }
        });
    }

    private void lines(UUID id, long revision, Consumer<List<LineDraft>> change) {
        QuoteDraft draft = quotes.quote(id).draft();
        List<LineDraft> lines = new ArrayList<>(draft.lines());
        change.accept(lines);
        writing.rewrite(id, revision, draft.with(lines));
    }
}
