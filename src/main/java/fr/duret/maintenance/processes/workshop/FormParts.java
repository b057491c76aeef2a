package fr.duret.maintenance.processes.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a form apart: the form itself, and its fields, those inside groups too. */
final class FormParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("textfield", "champ de texte"),
            Map.entry("textarea", "champ de texte long"),
            Map.entry("number", "nombre"),
            Map.entry("datetime", "date"),
            Map.entry("checkbox", "case à cocher"),
            Map.entry("checklist", "cases à cocher"),
            Map.entry("radio", "choix"),
            Map.entry("select", "liste de choix"),
            Map.entry("text", "texte"),
            Map.entry("html", "texte"),
            Map.entry("button", "bouton"),
            Map.entry("group", "groupe"));
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("label", "libellé"),
            Map.entry("text", "texte"),
            Map.entry("content", "texte"),
            Map.entry("key", "nom de la réponse"),
            Map.entry("type", "type"),
            Map.entry("description", "aide"),
            Map.entry("validate/required", "obligatoire"),
            Map.entry("validate/minLength", "longueur minimale"),
            Map.entry("validate/maxLength", "longueur maximale"),
            Map.entry("conditional/hide", "caché si"),
            Map.entry("defaultValue", "valeur proposée"),
            Map.entry("readonly", "lecture seule"),
            Map.entry("disabled", "désactivé"));

    private FormParts() {}

    static Map<String, Part> read(String text) {
        JsonNode form;
        try {
            form = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableModel("This is no JSON", e);
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        String id = form.path("id").asText("formulaire");
        Map<String, String> own = new LinkedHashMap<>();
        form.fields().forEachRemaining(field -> {
            if (!"components".equals(field.getKey()) && !field.getKey().startsWith("exporter")) {
                flatten(field.getValue(), field.getKey(), own);
            }
        });
        parts.put(id, new Part(id, "formulaire", id, false, own));
        fields(form, parts);
        return parts;
    }

    private static void fields(JsonNode container, Map<String, Part> parts) {
        int place = 0;
        for (JsonNode field : container.path("components")) {
            place++;
            String id = field.path("id").asText(field.path("key").asText("champ " + place));
            Map<String, String> facts = new LinkedHashMap<>();
            field.fields().forEachRemaining(entry -> {
                if (!"components".equals(entry.getKey()) && !"id".equals(entry.getKey())) {
                    flatten(entry.getValue(), entry.getKey(), facts);
                }
            });
            String type = field.path("type").asText();
            parts.put(id, new Part(id, TYPES.getOrDefault(type, type), label(field, id), false, facts));
            fields(field, parts);
        }
    }

    private static String label(JsonNode field, String id) {
        String label = field.path("label").asText(field.path("text").asText(""));
        return label.isBlank() ? id : label.strip();
    }

    private static void flatten(JsonNode value, String path, Map<String, String> facts) {
        // How wide a field stands is layout, as the positions of a drawing are.
        if ("layout".equals(path)) {
            return;
        }
        if (value.isContainerNode()) {
            int number = 0;
            for (JsonNode item : value) {
                if (value.isArray()) {
                    number++;
                    flatten(item, path + " " + number, facts);
                }
            }
            value.fields().forEachRemaining(entry -> flatten(entry.getValue(), path + "/" + entry.getKey(), facts));
        } else {
            facts.put(FACTS.getOrDefault(path, path.replace("values ", "choix ")), value.asText());
        }
    }
}
