package fr.duret.maintenance.processes.models;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is held against the models before the engine sees them. */
final class ModelContract {

    private static final Comparator<@Nullable Integer> BY_LINE =
            Comparator.nullsFirst(Comparator.<Integer>naturalOrder());

    private ModelContract() {}

    /** What does not hold in these files as they would run together, in the order of files and lines. */
    static List<Finding> findings(Drafts drafts, Collection<ModelFile> changed, Vocabulary words) {
        return Stream.of(
                        drafts.unreadable().stream(),
                        drafts.processes().stream().flatMap(model -> ofProcess(model, drafts, words)),
                        drafts.decisions().stream().flatMap(Reading::kept),
                        References.unheard(drafts, changed))
                .flatMap(findings -> findings)
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line, BY_LINE))
                .toList();
    }

    private static Stream<Finding> ofProcess(Model model, Drafts drafts, Vocabulary words) {
        return Stream.of(
                        Calls.check(model, words),
                        References.check(model, drafts, words),
                        Inputs.check(model, words),
                        Reading.check(model),
                        Diagram.check(model))
                .flatMap(findings -> findings);
    }
}
