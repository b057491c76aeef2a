package fr.duret.maintenance.processes.models;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
                        drafts.decisions().stream().flatMap(ModelContract::ofDecision),
                        drafts.forms().entrySet().stream()
                                .flatMap(form -> FormCheck.check(file(drafts, form.getKey()), form.getValue())),
                        drafts.files().values().stream().flatMap(Identity::ofName),
                        Identity.amongAll(drafts),
                        References.unheard(drafts, changed))
                .flatMap(findings -> findings)
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line, BY_LINE))
                .toList();
    }

    private static Stream<Finding> ofProcess(Model model, Drafts drafts, Vocabulary words) {
        return Stream.of(
                        Identity.ofProcess(model),
                        Forbidden.check(model),
                        FlowCheck.check(model),
                        GatewayCheck.check(model),
                        Timers.check(model),
                        Expressions.check(model, drafts, words),
                        Calls.check(model, words),
                        References.check(model, drafts, words),
                        Inputs.check(model, words),
                        Reading.check(model),
                        Diagram.check(model))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> ofDecision(Model model) {
        return Stream.of(Identity.ofDecision(model), DecisionCheck.check(model), Reading.kept(model))
                .flatMap(findings -> findings);
    }

    private static ModelFile file(Drafts drafts, String name) {
        return Objects.requireNonNull(drafts.files().get(name));
    }
}
