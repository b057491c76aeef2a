package fr.duret.maintenance.processes.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Reads the literals in decision tables by itself and leaves everything else to the FEEL engine. That one prepares all
 * of its functions for every single cell, which made up a third of the time it takes to start a process.
 */
final class FeelWithLiterals implements FeelEngine {

    private static final Pattern LITERAL = Pattern.compile("-?\\d+(?:\\.\\d+)?|\"[^\"\\\\]*\"");
    private static final Pattern LITERAL_TEXTS = Pattern.compile("\"[^\"\\\\,]*\"(?:\\s*,\\s*\"[^\"\\\\,]*\")*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final FeelEngine feel;
    private final Map<String, Object> literals = new ConcurrentHashMap<>();

    FeelWithLiterals(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return LITERAL.matcher(expression).matches()
                ? (T) literals.computeIfAbsent(
                        expression, literal -> (Object) feel.evaluateSimpleExpression(literal, variables))
                : feel.evaluateSimpleExpression(expression, variables);
    }

    /** A test that lists texts is met by each of them. */
    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext variables) {
        TypedValue tested = variables.resolve(input);
        if (tested != null
                && tested.getValue() instanceof String text
                && LITERAL_TEXTS.matcher(test).matches()) {
            return Arrays.asList(COMMA.split(test)).contains('"' + text + '"');
        }
        return feel.evaluateSimpleUnaryTests(test, input, variables);
    }
}
