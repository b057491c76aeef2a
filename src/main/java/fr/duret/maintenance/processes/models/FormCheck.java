package fr.duret.maintenance.processes.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.feel.impl.parser.FeelParser;

/** A form can be shown by Tasklist, and each of its fields has a name of its own. */
final class FormCheck {

    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "taglist", "datetime");
    private static final Set<String> CHOICES = Set.of("checklist", "radio", "select", "taglist");
    private static final Set<String> SHOWN =
            Set.of("text", "image", "button", "group", "spacer", "separator", "columns", "default");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final ModelFile file;
    private final Set<String> keys = new HashSet<>();

    private FormCheck(ModelFile file) {
        this.file = file;
    }

    static Stream<Finding> check(ModelFile file, JsonNode form) {
        String id = form.path("id").asText();
        Stream<Finding> named = id.equals(file.stem())
                ? Stream.empty()
                : Stream.of(at(
                        file,
                        id,
                        "L’identifiant du formulaire est « " + id + " », il doit être celui du fichier : « "
                                + file.stem() + " ». Corrigez l’un ou l’autre."));
        Stream<Finding> empty =
                form.path("components").isArray() && !form.path("components").isEmpty()
                        ? Stream.empty()
                        : Stream.of(at(file, id, "Le formulaire n’a aucun champ. Dessinez-en dans Camunda Modeler."));
        return Stream.of(named, empty, new FormCheck(file).components(form)).flatMap(findings -> findings);
    }

    private Stream<Finding> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.of(condition(component), component(component), components(component))
                        .flatMap(findings -> findings));
    }

    private Stream<Finding> component(JsonNode component) {
        String id = component.path("id").asText();
        String type = component.path("type").asText();
        if (!FIELDS.contains(type)) {
            return SHOWN.contains(type)
                    ? Stream.empty()
                    : Stream.of(
                            at(file, id, "Tasklist ne connaît pas le champ « " + type + " ». Choisissez-en un autre."));
        }
        String key = component.path("key").asText();
        Stream<Finding> named = !KEY.matcher(key).matches()
                ? Stream.of(at(
                        file,
                        id,
                        "La clé « " + key + " » du champ ne peut pas nommer une variable. Écrivez-la en lettres sans"
                                + " accent, comme « callBackOn »."))
                : keys.add(key)
                        ? Stream.empty()
                        : Stream.of(
                                at(file, id, "La clé « " + key + " » est celle de deux champs. Donnez-en une autre."));
        boolean offersNothing = CHOICES.contains(type)
                && component.path("values").isEmpty()
                && component.path("valuesKey").asText().isEmpty()
                && component.path("valuesExpression").asText().isEmpty();
        return Stream.concat(
                named,
                offersNothing
                        ? Stream.of(at(file, id, "Le champ « " + key + " » n’offre aucun choix. Ajoutez-en."))
                        : Stream.empty());
    }

    private Stream<Finding> condition(JsonNode component) {
        String hide = component.path("conditional").path("hide").asText();
        return !hide.startsWith("=")
                        || FeelParser.parseExpression(hide.substring(1)).isSuccess()
                ? Stream.empty()
                : Stream.of(at(
                        file,
                        component.path("id").asText(),
                        "La condition « " + hide + " » ne se lit pas en FEEL. Vérifiez les guillemets et les noms."));
    }

    /** JSON is read without lines: the line is that on which the id stands. */
    private static Finding at(ModelFile file, String id, String reason) {
        int place = id.isEmpty() ? -1 : file.text().indexOf("\"" + id + "\"");
        Integer line = place < 0
                ? null
                : (int) file.text().substring(0, place).lines().count()
                        + (file.text().charAt(place - 1) == '\n' ? 1 : 0);
        return new Finding(file.name(), line, id.isEmpty() ? null : id, reason);
    }
}
