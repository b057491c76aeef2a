package fr.duret.maintenance.interventions;

import java.util.List;
import java.util.Optional;

/**
 * What a report of one kind asks.
 *
 * @param text what the report says before anybody writes
 * @param conformity whether the report has to say conforme or non conforme
 */
public record TemplateContent(
        String title, String text, List<CheckItem> items, List<CheckPoint> checks, boolean conformity) {

    public TemplateContent {
        items = List.copyOf(items);
        checks = List.copyOf(checks);
    }

    Optional<CheckItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    Optional<CheckPoint> check(String id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }
}
