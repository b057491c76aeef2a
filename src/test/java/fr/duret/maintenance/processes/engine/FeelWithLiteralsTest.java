package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelWithLiteralsTest {

    private final FeelEngine whole = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine quick = new FeelWithLiterals(whole);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60",
                "-7",
                "5.5",
                "\"OR\"",
                "\"\"",
                "\"a \\\"b\\\"\"",
                "plan",
                "days + 1",
                "if days > 3 then 1 else 2"
            })
    void readsExpressionsAsFeelDoes(String expression) {
        VariableContext variables = context(Map.of("plan", "OR", "days", 7));
        Object expected = whole.evaluateSimpleExpression(expression, variables);

        Object first = quick.evaluateSimpleExpression(expression, variables);
        Object again = quick.evaluateSimpleExpression(expression, variables);

        assertThat(first).isEqualTo(expected);
        assertThat(again).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"OR\"|OR",
                "\"OR\"|BRONZE",
                "\"BRONZE\", \"OR\"|OR",
                "\"BRONZE\",\"ARGENT\"|OR",
                "\"a, b\"|a",
                "not(\"OR\")|OR",
                "-|OR",
                "starts with(?, \"O\")|OR"
            })
    void meetsTestsAsFeelDoes(String test, String value) {
        VariableContext variables = context(Map.of("plan", value));

        assertThat(quick.evaluateSimpleUnaryTests(test, "plan", variables))
                .isEqualTo(whole.evaluateSimpleUnaryTests(test, "plan", variables));
    }

    @Test
    void leavesNumbersToFeel() {
        assertThat(quick.evaluateSimpleUnaryTests("[5..10]", "days", context(Map.of("days", 7))))
                .isTrue();
        assertThat(quick.evaluateSimpleUnaryTests("\"7\"", "days", context(Map.of("days", 7))))
                .isFalse();
    }

    private static VariableContext context(Map<String, Object> values) {
        return Variables.fromMap(values).asVariableContext();
    }
}
