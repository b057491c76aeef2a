package fr.duret.maintenance.processes.models;

import static fr.duret.maintenance.processes.models.Model.camunda;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every step calls something that the catalogue holds, and hears it when that says no. */
final class Calls {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private Calls() {}

    static Stream<Finding> check(Model model, Vocabulary words) {
        return Stream.of(
                        model.all("//bpmn:serviceTask | //bpmn:sendTask")
                                .filter(task ->
                                        camunda(task, "delegateExpression").isEmpty())
                                .map(task -> model.finding(
                                        task,
                                        "La tâche n’appelle aucune capacité du catalogue. Choisissez un modèle d’élément, par exemple"
                                                + " « Envoyer un message ».")),
                        model.all("//*[@camunda:delegateExpression] | //camunda:*[@delegateExpression]")
                                .flatMap(caller -> unknown(model, words, caller).stream()),
                        model.all("//bpmn:serviceTask").flatMap(task -> unheard(model, words, task)))
                .flatMap(findings -> findings);
    }

    /** The name in the catalogue that a delegate expression calls; empty if it calls no name alone. */
    static String called(String expression) {
        Matcher bean = BEAN.matcher(expression);
        return bean.matches() ? bean.group(1) : "";
    }

    private static Optional<Finding> unknown(Model model, Vocabulary words, Element caller) {
        boolean listener = caller.getLocalName().endsWith("Listener");
        String expression =
                listener ? caller.getAttribute("delegateExpression") : camunda(caller, "delegateExpression");
        String name = called(expression);
        String kind = listener ? "aucun écouteur de tâche " : "aucune capacité ";
        boolean fits = listener ? words.isTaskListener(name) : words.isDelegate(name);
        return fits
                ? Optional.empty()
                : Optional.of(model.finding(
                        caller, "Le catalogue n’a " + kind + expression + ". Choisissez un modèle d’élément."));
    }

    private static Stream<Finding> unheard(Model model, Vocabulary words, Element task) {
        return words.errorsOf(called(camunda(task, "delegateExpression"))).stream()
                .filter(error -> !caught(model, task, error))
                .map(error -> model.finding(
                        task,
                        "Rien ne rattrape l’erreur « " + error + " » que cette étape peut lever."
                                + " Posez un événement d’erreur sur son bord."));
    }

    /** By a boundary event of the step or of a sub-process around it. */
    private static boolean caught(Model model, Element task, String error) {
        for (Node node = task; node instanceof Element scope; node = node.getParentNode()) {
            boolean here = model.all("//bpmn:boundaryEvent[@attachedToRef='" + scope.getAttribute("id")
                            + "']/bpmn:errorEventDefinition")
                    .map(definition -> definition.getAttribute("errorRef"))
                    .anyMatch(reference -> reference.isEmpty()
                            || Set.copyOf(model.values("//bpmn:error[@id='" + reference + "']", "errorCode"))
                                    .contains(error));
            if (here) {
                return true;
            }
        }
        return false;
    }
}
