package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a template has to keep to, so that a report can be written with it. */
final class TemplateRules {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_POINTS = 60;
    private static final BigDecimal GREATEST = new BigDecimal("999999999");

    private TemplateRules() {}

    /** Refuses as {@code template-unusable} what no report could be written with. */
    static void check(TemplateContent content) {
        Set<String> ids = new HashSet<>();
        boolean unique = ids(content).allMatch(ids::add);
        boolean named = Stream.concat(Stream.of(content.title()), labels(content))
                .allMatch(label -> !label.isBlank() && label.length() <= LONGEST_LABEL);
        boolean limits = content.checks().stream().allMatch(TemplateRules::hasLimitsInOrder);
        boolean bounded = ids.size() <= MOST_POINTS && content.text().length() <= LONGEST_TEXT;
        if (!unique || !named || !limits || !bounded) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "template-unusable",
                    "Modèle de rapport inutilisable",
                    "Il lui faut un titre, des points nommés (" + MOST_POINTS + " au plus), des identifiants distincts,"
                            + " et des limites dans l'ordre.");
        }
    }

    private static Stream<String> ids(TemplateContent content) {
        return Stream.concat(
                content.items().stream().map(CheckItem::id),
                content.checks().stream().map(CheckPoint::id));
    }

    private static Stream<String> labels(TemplateContent content) {
        return Stream.concat(
                content.items().stream().map(CheckItem::label),
                content.checks().stream().map(CheckPoint::label));
    }

    private static boolean hasLimitsInOrder(CheckPoint check) {
        BigDecimal least = check.least();
        BigDecimal most = check.most();
        return isWithin(least) && isWithin(most) && (least == null || most == null || least.compareTo(most) <= 0);
    }

    private static boolean isWithin(@Nullable BigDecimal limit) {
        return limit == null || limit.abs().compareTo(GREATEST) <= 0;
    }
}
