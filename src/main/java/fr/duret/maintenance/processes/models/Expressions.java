package fr.duret.maintenance.processes.models;

import static fr.duret.maintenance.processes.models.Model.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every expression can be read, and names only variables that somebody sets and capabilities that there are. */
final class Expressions {

    private static final Set<String> ALWAYS_THERE = Set.of(
            "execution",
            "task",
            "decisionResult",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "authenticatedUserId");
    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");
    private static final Set<String> NOT_EVALUATED = Set.of("documentation", "textAnnotation", "text");
    private static final String[] NAMING = {
        "resultVariable", "elementVariable", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable"
    };

    private final Model model;
    private final Vocabulary words;
    private final Set<String> variables = new TreeSet<>();

    private Expressions(Model model, Drafts drafts, Vocabulary words) {
        this.model = model;
        this.words = words;
        variables.addAll(words.variables());
        model.all("//bpmn:userTask").forEach(task -> addKeys(drafts.forms().get(camunda(task, "formRef") + ".form")));
        model.all("//*")
                .forEach(element -> Arrays.stream(NAMING)
                        .map(name -> camunda(element, name))
                        .filter(name -> !name.isEmpty())
                        .forEach(variables::add));
        model.all("//camunda:inputParameter | //camunda:outputParameter")
                .map(parameter -> parameter.getAttribute("name"))
                .forEach(variables::add);
        model.values("//camunda:out[@target]", "target").forEach(variables::add);
    }

    static Stream<Finding> check(Model model, Drafts drafts, Vocabulary words) {
        Expressions expressions = new Expressions(model, drafts, words);
        return model.all("//bpmn:process//*").flatMap(expressions::of);
    }

    private void addKeys(@Nullable JsonNode node) {
        if (node != null) {
            node.findValuesAsText("key").forEach(variables::add);
        }
    }

    private Stream<Finding> of(Element element) {
        Stream<String> inAttributes = Forbidden.attributes(element)
                .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                .filter(attribute -> !"name".equals(attribute.getLocalName()))
                .map(Node::getNodeValue);
        String text = NOT_EVALUATED.contains(element.getLocalName())
                        || Model.children(element).findAny().isPresent()
                ? ""
                : element.getTextContent();
        return Stream.concat(inAttributes, Stream.of(text))
                .map(String::strip)
                .filter(expression -> expression.contains("${") || expression.contains("#{"))
                .flatMap(expression -> reasons(expression).map(reason -> model.finding(element, reason)));
    }

    private Stream<String> reasons(String expression) {
        Tree tree;
        try {
            tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression);
        } catch (ELException e) {
            return Stream.of("L’expression « " + expression
                    + " » ne se lit pas. Vérifiez les accolades, les parenthèses et les guillemets.");
        }
        Stream<String> unknown = StreamSupport.stream(tree.getIdentifierNodes().spliterator(), false)
                .map(IdentifierNode::getName)
                .distinct()
                .filter(name -> !isKnown(name))
                .map(name -> "L’expression « " + expression + " » nomme « " + name
                        + " », que rien ne fournit : ni une variable du processus, ni une capacité du catalogue."
                        + " Vérifiez l’orthographe.");
        Stream<String> functions = StreamSupport.stream(tree.getFunctionNodes().spliterator(), false)
                .map(FunctionNode::getName)
                .filter(name -> !FUNCTIONS.contains(name))
                .map(name -> "L’expression « " + expression + " » appelle la fonction « " + name
                        + " », qui n’existe pas. Utilisez une capacité du catalogue, par exemple"
                        + " ${calendar.morning(endsOn, -15)}.");
        return Stream.of(unknown, functions, methods(expression)).flatMap(reasons -> reasons);
    }

    private boolean isKnown(String name) {
        return ALWAYS_THERE.contains(name)
                || variables.contains(name)
                || words.capabilities().containsKey(name);
    }

    /** Calls of members of the catalogue: {@code calendar.morning(…)}. */
    private Stream<String> methods(String expression) {
        return words.capabilities().entrySet().stream()
                .flatMap(capability -> Pattern.compile("(?<![\\w.'\"])" + capability.getKey() + "\\s*\\.\\s*(\\w+)")
                        .matcher(expression)
                        .results()
                        .map(call -> call.group(1))
                        .filter(method -> Arrays.stream(capability.getValue().getDeclaredMethods())
                                .noneMatch(declared -> declared.getName().equals(method)))
                        .map(method -> "L’expression « " + expression + " » appelle « " + capability.getKey() + "."
                                + method + " », que le catalogue n’a pas. Vérifiez l’orthographe."));
    }
}
