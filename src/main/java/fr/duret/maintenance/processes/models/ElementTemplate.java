package fr.duret.maintenance.processes.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * How a capability offers itself in Camunda Modeler.
 *
 * @param delegate the expression that calls it
 * @param sideEffect whether it changes something outside the engine, and so begins as a job of its own
 */
record ElementTemplate(
        String file, String id, String name, String delegate, boolean sideEffect, Map<String, Input> inputs) {

    /**
     * What it wants to be told.
     *
     * @param choices the values that it offers by their labels; empty if anything may be written
     */
    record Input(boolean required, Map<String, String> choices) {}

    static ElementTemplate read(String file, String json) {
        JsonNode template;
        try {
            template = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
        List<JsonNode> properties = list(template.path("properties"));
        Map<String, Input> inputs = new LinkedHashMap<>();
        properties.stream()
                .filter(property -> "camunda:inputParameter"
                        .equals(property.path("binding").path("type").asText()))
                .forEach(property ->
                        inputs.put(property.path("binding").path("name").asText(), input(property)));
        return new ElementTemplate(
                file,
                template.path("id").asText(),
                template.path("name").asText(),
                value(properties, "camunda:delegateExpression"),
                "true".equals(value(properties, "camunda:asyncBefore")),
                inputs);
    }

    private static Input input(JsonNode property) {
        Map<String, String> choices = new LinkedHashMap<>();
        list(property.path("choices"))
                .forEach(choice -> choices.put(
                        choice.path("value").asText(), choice.path("name").asText()));
        return new Input(property.path("constraints").path("notEmpty").asBoolean(), choices);
    }

    private static String value(List<JsonNode> properties, String name) {
        return properties.stream()
                .filter(property ->
                        name.equals(property.path("binding").path("name").asText()))
                .map(property -> property.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
