package fr.duret.maintenance.processes.models;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Camunda Modeler offers exactly what the catalogue holds, and exactly the messages that there are. */
final class TemplateOffer {

    /** It may leave only inside its lawful window, so it has a step of its own. */
    private static final String NOTICE = "tacit-renewal-notice";

    private TemplateOffer() {}

    static Stream<Finding> check(Drawings drawings, Code code) {
        return Stream.of(
                        drawings.templates().stream().flatMap(template -> astray(template, code)),
                        withoutTemplate(drawings, code),
                        drawings.templates().stream()
                                .filter(template -> "fr.duret.sendMessage".equals(template.id()))
                                .flatMap(template -> messages(template, drawings.messages())))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> astray(ElementTemplate template, Code code) {
        String name = Calls.called(template.delegate());
        if (!code.isDelegate(name)) {
            return Stream.of(finding(template, "the catalogue has no delegate " + template.delegate()));
        }
        boolean named =
                ("fr.duret." + name).equals(template.id()) && template.file().endsWith("/" + name + ".json");
        String source = code.sources().getOrDefault(name, "");
        return Stream.concat(
                Stream.of(finding(template, "its id and its file should say " + name))
                        .filter(finding -> !named),
                template.inputs().keySet().stream()
                        .filter(input -> !source.contains("\"" + input + "\""))
                        .map(input -> finding(template, "the capability does not read the input « " + input + " »")));
    }

    private static Stream<Finding> withoutTemplate(Drawings drawings, Code code) {
        Set<String> missing = code.capabilities().keySet().stream()
                .filter(code::isDelegate)
                .collect(Collectors.toCollection(TreeSet::new));
        drawings.templates().forEach(template -> missing.remove(Calls.called(template.delegate())));
        return missing.stream()
                .map(name ->
                        new Finding("processes/element-templates", name, "the capability has no element template"));
    }

    private static Stream<Finding> messages(ElementTemplate template, Map<String, String> titles) {
        Map<String, String> offered = template.inputs()
                .getOrDefault("template", new ElementTemplate.Input(false, Map.of()))
                .choices();
        Map<String, String> wanted = new HashMap<>(titles);
        wanted.remove(NOTICE);
        Set<String> keys = new TreeSet<>(offered.keySet());
        keys.addAll(wanted.keySet());
        return keys.stream()
                .filter(key -> !offered.getOrDefault(key, "").equals(wanted.getOrDefault(key, "")))
                .map(key -> finding(
                        template,
                        "offers the message « " + key + " » as « " + offered.getOrDefault(key, "")
                                + " », it should be « " + wanted.getOrDefault(key, "") + " »"));
    }

    private static Finding finding(ElementTemplate template, String reason) {
        return new Finding(template.file(), template.id(), reason);
    }
}
