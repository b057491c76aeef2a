package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.quotes.Choice;
import fr.duret.maintenance.quotes.Discount;
import fr.duret.maintenance.quotes.LineDraft;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.quotes.QuoteEditing;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an invented author writes down: services of the catalogue at that customer's prices, and how they are offered. */
@Component
@Profile("rehearsal")
class InventedDrafts {

    private static final Money TRAVEL = Money.of("38.00");

    private final QuoteEditing editing;
    private final RehearsalOptions options;

    InventedDrafts(QuoteEditing editing, RehearsalOptions options) {
        this.editing = editing;
        this.options = options;
    }

    /** @param rebate in percent of the whole */
    QuoteDraft of(Proposal proposal, int rebate) {
        Fate fate = Fate.of(options.seed(), proposal.name(), "draft");
        Visit.Place place = proposal.place();
        boolean professional = place.customer().kind() == CustomerKind.PROFESSIONAL;
        return new QuoteDraft(
                place.customer().id(),
                place.site().id(),
                proposal.wish().kind(),
                proposal.wish().subject(),
                proposal.manner().atHome() ? SigningPlace.HOME : SigningPlace.DISTANCE,
                proposal.manner().urgent(),
                professional && fate.happens(0.4, "small business"),
                false,
                fate.happens(0.7, "travel") ? TRAVEL : Money.ZERO,
                Money.ZERO,
                7 + 7 * fate.below(5, "delay"),
                fate.any(List.of(30, 30, 30, 15, 10), "validity"),
                fate.any(List.of(30, 30, 30, 0), "deposit"),
                new Discount(rebate * 100),
                lines(proposal, fate));
    }

    private List<LineDraft> lines(Proposal proposal, Fate fate) {
        Visit.Place place = proposal.place();
        Map<String, LineDraft> sold =
                editing.lines(place.customer().id(), place.site().id());
        List<LineDraft> lines = new ArrayList<>();
        proposal.wish().services().stream()
                .map(sold::get)
                .filter(Objects::nonNull)
                .map(line -> with(
                        line, BigDecimal.valueOf(1L + fate.below(3, "quantity of " + line.service())), Choice.FIXED))
                .forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add(lumpSum(proposal.wish().subject()));
        }
        LineDraft option = sold.get(proposal.wish().option());
        if (option != null) {
            lines.add(with(option, BigDecimal.ONE, Choice.OPTION));
        }
        return lines;
    }

    private static LineDraft with(LineDraft line, BigDecimal quantity, Choice choice) {
        return new LineDraft(
                line.service(),
                line.label(),
                line.unit().equals("u") ? quantity : BigDecimal.ONE,
                line.unit(),
                line.unitPrice(),
                line.labourHours(),
                Discount.NONE,
                line.nature(),
                line.waste(),
                choice,
                null,
                choice == Choice.FIXED);
    }

    /** For days on which the catalogue sells nothing of it. */
    private static LineDraft lumpSum(String subject) {
        return new LineDraft(
                null,
                subject,
                BigDecimal.ONE,
                "forfait",
                Money.of("640.00"),
                BigDecimal.valueOf(4),
                Discount.NONE,
                WorkNature.MAINTENANCE,
                null,
                Choice.FIXED,
                null,
                true);
    }
}
