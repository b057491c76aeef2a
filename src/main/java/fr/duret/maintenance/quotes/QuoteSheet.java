package fr.duret.maintenance.quotes;

import fr.duret.maintenance.catalog.WasteEstimate;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A quote as its document shows it. */
public record QuoteSheet(
        QuoteView quote, LocalDate validUntil, QuoteProperties.CollectionPoint collection, List<Photo> photos) {

    /** A photo by the name under which the renderer asks for it. */
    public record Photo(String name, String caption) {}

    /** How much of a waste the works leave, in kilograms. */
    public record WasteLine(String label, BigDecimal kilograms) {}

    public boolean needs(String mention) {
        return quote.terms().needs(Mention.valueOf(mention));
    }

    public boolean isDraft() {
        return quote.state() == QuoteState.DRAFT;
    }

    /** What counts in any case. */
    public List<QuoteView.Line> fixed() {
        return lines(Choice.FIXED);
    }

    /** What the customer may take, leave, or choose among. */
    public List<QuoteView.Line> optional() {
        return quote.lines().stream()
                .filter(line -> line.draft().choice() != Choice.FIXED)
                .toList();
    }

    private List<QuoteView.Line> lines(Choice choice) {
        return quote.lines().stream()
                .filter(line -> line.draft().choice() == choice)
                .toList();
    }

    /** Estimated, waste by waste. */
    public List<WasteLine> waste() {
        Map<String, BigDecimal> kilograms = new LinkedHashMap<>();
        quote.lines().stream().filter(QuoteView.Line::chosen).forEach(line -> {
            WasteEstimate waste = line.draft().waste();
            if (waste != null) {
                kilograms.merge(
                        waste.waste().label(),
                        waste.kilograms().multiply(line.draft().quantity()),
                        BigDecimal::add);
            }
        });
        return kilograms.entrySet().stream()
                .map(entry -> new WasteLine(entry.getKey(), entry.getValue().setScale(1, RoundingMode.UP)))
                .toList();
    }

    /** Estimated, to sort, carry and leave it all; the prices include it. */
    public Money wasteCost() {
        BigDecimal kilograms = waste().stream().map(WasteLine::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(collection.costPerKilogram().multiply(kilograms));
    }

    /** Photos two by two. */
    public List<List<Photo>> pairs() {
        List<List<Photo>> pairs = new ArrayList<>();
        for (int i = 0; i < photos.size(); i += 2) {
            pairs.add(photos.subList(i, Math.min(i + 2, photos.size())));
        }
        return pairs;
    }
}
