package fr.duret.maintenance.notifications.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A provider's own description of its interface. Their schemas let unknown properties pass; here they are refused,
 * because a misspelt property would be lost without a word.
 */
final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode description;
    private final SchemaRegistry registry;

    private OpenApi(JsonNode description, Dialect dialect) {
        this.description = description;
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialect.builder(dialect)
                        .keyword(new NonValidationKeyword("components"))
                        .keyword(new NonValidationKeyword("x-twilio"))
                        .build(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }

    static OpenApi load(String file, Dialect dialect) {
        try (InputStream stream =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream("/provider-openapi/" + file), file)) {
            return new OpenApi(JSON.readTree(stream), dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode at(String pointer) {
        JsonNode found = description.at(pointer);
        if (found.isMissingNode()) {
            throw new IllegalStateException("The description has nothing at " + pointer);
        }
        return found;
    }

    /** The schema at that place; what it refers to stays in reach. */
    Schema schema(String pointer) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) closed(at(pointer).deepCopy()));
        whole.set("components", closed(at("/components").deepCopy()));
        return registry.getSchema(whole);
    }

    static List<String> violations(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(OpenApi::sentence).toList();
    }

    private static String sentence(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.get("properties") instanceof ObjectNode properties
                && !properties.isEmpty()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        // The library's own check of addresses knows the domains of the world, and those of examples are not among
        // them.
        if (schema instanceof ObjectNode object
                && "email".equals(object.path("format").asText())) {
            object.remove("format");
            object.put("pattern", "^[^@\\s]+@[^@\\s]+\\.[a-z]+$");
        }
        schema.forEach(OpenApi::closed);
        return schema;
    }
}
