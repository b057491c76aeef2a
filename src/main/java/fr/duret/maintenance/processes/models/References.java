package fr.duret.maintenance.processes.models;

import static fr.duret.maintenance.processes.models.Model.camunda;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Everything that a model names exists: its forms and decisions, its messages and errors. */
final class References {

    private References() {}

    static Stream<Finding> check(Model model, Drafts drafts, Vocabulary words) {
        return Stream.of(
                        missing(
                                model,
                                "//bpmn:userTask",
                                formOf(),
                                drafts.formIds(),
                                "Il n’y a pas de formulaire « ",
                                " ». Dessinez-le dans forms/, ou choisissez-en un qui existe."),
                        strangers(model, words.groups()),
                        missing(
                                model,
                                "//bpmn:businessRuleTask",
                                task -> camunda(task, "decisionRef"),
                                drafts.decisionIds(),
                                "Il n’y a pas de décision « ",
                                " ». Vérifiez la référence de la table."),
                        missing(
                                model,
                                "//bpmn:process/bpmn:startEvent/bpmn:messageEventDefinition",
                                named(model, "message", "name"),
                                Vocabulary.messages(true),
                                "L’application ne démarre rien par le message « ",
                                " ». Reprenez l’un de : " + list(true) + "."),
                        missing(
                                model,
                                "//bpmn:messageEventDefinition[not(parent::bpmn:startEvent[parent::bpmn:process])]"
                                        + " | //bpmn:receiveTask",
                                named(model, "message", "name"),
                                Vocabulary.messages(false),
                                "L’application n’envoie à personne le message « ",
                                " ». Reprenez l’un de : " + list(false) + "."),
                        missing(
                                model,
                                "//bpmn:errorEventDefinition[@errorRef]",
                                named(model, "error", "errorCode"),
                                words.errors(),
                                "Aucune capacité ne lève l’erreur « ",
                                " ». Vérifiez le code d’erreur."))
                .flatMap(findings -> findings);
    }

    /** What the application says to processes, and no model hears any more. */
    static Stream<Finding> unheard(Drafts drafts, Collection<ModelFile> changed) {
        if (!drafts.unreadable().isEmpty()) {
            return Stream.empty();
        }
        Set<String> said = new TreeSet<>(Vocabulary.messages(true));
        said.addAll(Vocabulary.messages(false));
        drafts.processes()
                .forEach(model -> model.values("//bpmn:message", "name").forEach(said::remove));
        String file = changed.stream().map(ModelFile::name).sorted().findFirst().orElse("processes");
        return said.stream()
                .map(message -> new Finding(
                        file,
                        null,
                        message,
                        "Plus aucun modèle n’attend le message « " + message + " » que l’application envoie."
                                + " Remettez l’événement qui l’attendait."));
    }

    private static String list(boolean starting) {
        return String.join(", ", Vocabulary.messages(starting));
    }

    private static Stream<Finding> missing(
            Model model,
            String where,
            Function<Element, String> naming,
            Set<String> known,
            String before,
            String after) {
        return model.all(where)
                .filter(element -> !known.contains(naming.apply(element)))
                .map(element -> model.finding(eventOf(element), before + naming.apply(element) + after));
    }

    private static Stream<Finding> strangers(Model model, Set<String> groups) {
        return model.all("//bpmn:userTask")
                .flatMap(task -> Arrays.stream(camunda(task, "candidateGroups").split(","))
                        .map(String::strip)
                        .filter(group -> !groups.contains(group))
                        .map(group -> model.finding(
                                task,
                                "Personne n’appartient au groupe « " + group + " ». Groupes possibles : "
                                        + String.join(", ", new TreeSet<>(groups)) + ".")));
    }

    private static Function<Element, String> formOf() {
        return task -> camunda(task, "formRef");
    }

    private static Function<Element, String> named(Model model, String kind, String attribute) {
        return element ->
                model
                        .values("//bpmn:" + kind + "[@id='" + element.getAttribute(kind + "Ref") + "']", attribute)
                        .stream()
                        .findFirst()
                        .orElse("");
    }

    private static Element eventOf(Element element) {
        return element.getLocalName().endsWith("EventDefinition") && element.getParentNode() instanceof Element event
                ? event
                : element;
    }
}
