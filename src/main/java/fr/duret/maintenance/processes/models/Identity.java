package fr.duret.maintenance.processes.models;

import static fr.duret.maintenance.processes.models.Model.camunda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Each file holds what its name says, under a key that no other file has, and nothing in it is called the same twice. */
final class Identity {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.(bpmn|dmn|form)");

    private Identity() {}

    static Stream<Finding> ofName(ModelFile file) {
        return NAME.matcher(file.name()).matches()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        file,
                        "Le nom du fichier doit s’écrire en minuscules, sans accent ni espace, comme"
                                + " « contract-lifecycle.bpmn ». Renommez-le : un autre nom serait un autre modèle."));
    }

    static Stream<Finding> ofProcess(Model model) {
        if (!isDefinitions(model.root(), Model.BPMN)) {
            return Stream.of(model.finding(
                    model.root(),
                    "Ce n’est pas un modèle BPMN 2.0. Enregistrez-le depuis Camunda Modeler (Camunda 7)."));
        }
        List<Element> processes = model.all("//bpmn:process").toList();
        if (processes.size() != 1) {
            return Stream.of(model.finding(
                    processes.isEmpty() ? model.root() : processes.get(1),
                    "Un fichier contient un processus et un seul ; celui-ci en a " + processes.size()
                            + ". Mettez chaque processus dans son fichier."));
        }
        Element process = processes.get(0);
        return Stream.concat(
                Stream.of(
                                finding(
                                        model,
                                        process,
                                        "true".equals(process.getAttribute("isExecutable")),
                                        "Le processus n’est pas exécutable. Cochez « Executable » dans le Modeler."),
                                finding(
                                        model,
                                        process,
                                        process.getAttribute("id")
                                                .equals(model.file().stem()),
                                        "La clé du processus est « " + process.getAttribute("id")
                                                + " », elle doit être celle du fichier : « "
                                                + model.file().stem() + " ». Corrigez l’une ou l’autre."),
                                finding(
                                        model,
                                        process,
                                        camunda(process, "versionTag").length() <= 64,
                                        "L’étiquette de version (version tag) dépasse 64 caractères. Raccourcissez-la."))
                        .flatMap(findings -> findings),
                twice(model));
    }

    static Stream<Finding> ofDecision(Model model) {
        if (!isDefinitions(model.root(), Model.DMN)) {
            return Stream.of(model.finding(
                    model.root(),
                    "Ce n’est pas un modèle DMN 1.3. Enregistrez-le depuis Camunda Modeler 5 (Camunda 7)."));
        }
        boolean named =
                model.values("//dmn:decision", "id").contains(model.file().stem());
        return Stream.concat(
                finding(
                        model,
                        model.all("//dmn:decision").findFirst().orElse(model.root()),
                        named,
                        "Aucune décision de ce fichier ne porte sa clé « "
                                + model.file().stem()
                                + " ». Donnez cet identifiant à la décision, ou renommez le fichier."),
                twice(model));
    }

    /** The same key in two files: the engine would take the one for another version of the other. */
    static Stream<Finding> amongAll(Drafts drafts) {
        Set<String> seen = new HashSet<>();
        return Stream.concat(
                        drafts.processes().stream()
                                .flatMap(model -> model.all("//bpmn:process").map(key -> new Owned(model, key))),
                        drafts.decisions().stream()
                                .flatMap(model -> model.all("//dmn:decision").map(key -> new Owned(model, key))))
                .filter(owned -> !seen.add(
                        owned.element().getLocalName() + owned.element().getAttribute("id")))
                .map(owned -> owned.model()
                        .finding(
                                owned.element(),
                                "La clé « " + owned.element().getAttribute("id")
                                        + " » appartient déjà à un autre fichier. Choisissez-en une autre."));
    }

    private record Owned(Model model, Element element) {}

    private static Stream<Finding> twice(Model model) {
        Set<String> seen = new HashSet<>();
        return model.all("//*[@id]")
                .filter(element -> !seen.add(element.getAttribute("id")))
                .map(element -> model.finding(
                        element,
                        "L’identifiant « " + element.getAttribute("id")
                                + " » est déjà celui d’un autre élément. Donnez-en un autre."));
    }

    private static Stream<Finding> finding(Model model, Element where, boolean holds, String reason) {
        return holds ? Stream.empty() : Stream.of(model.finding(where, reason));
    }

    private static boolean isDefinitions(Element root, String namespace) {
        return "definitions".equals(root.getLocalName()) && namespace.equals(root.getNamespaceURI());
    }
}
