package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.shared.French;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Something is wrong in one of the project's models, and the check names it with its place and reason. Who extends this
 * says in {@code breakages()} what.
 */
abstract class BreakageTest {

    static final String LIFECYCLE = "contract-lifecycle.bpmn";
    static final String TERMINATION = "termination-request.bpmn";
    static final String SCHEDULE = "reminder-schedule.dmn";
    static final String DECISION = "termination-decision.form";

    static final Drawings DRAWINGS = Drawings.ofTheProject();
    static final Vocabulary WORDS = Vocabulary.ofTheApplication();

    /** In that file {@code before} becomes {@code after}, and the check names the element with that reason. */
    static Arguments broken(String what, String file, String before, String after, String element, String reason) {
        return Arguments.of(what, file, before, after, element, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void namesWhatIsBroken(String what, String file, String before, String after, String element, String reason) {
        Drawings broken = DRAWINGS.with(file, before, after);
        assertThat(broken.findings(WORDS)).as(what).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.reason()).contains(French.typeset(reason));
            assertThat(broken.linesOf(file, element)).contains(finding.line());
        });
    }
}
