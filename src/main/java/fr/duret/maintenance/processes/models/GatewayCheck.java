package fr.duret.maintenance.processes.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Where the way divides or joins, the drawing says how: gateways do one thing each, and every choice has an answer. */
final class GatewayCheck {

    private static final Set<String> CHOICES = Set.of("exclusiveGateway", "inclusiveGateway");

    private GatewayCheck() {}

    static Stream<Finding> check(Model model) {
        return Scope.of(model)
                .flatMap(scope -> Stream.concat(
                        scope.nodes().values().stream()
                                .flatMap(node -> node.getLocalName().endsWith("Gateway")
                                        ? gateway(model, scope, node)
                                        : implicitSplit(model, scope, node)),
                        doubled(model, scope)));
    }

    private static Stream<Finding> implicitSplit(Model model, Scope scope, Element node) {
        return scope.leaving(node).size() < 2
                ? Stream.empty()
                : Stream.of(model.finding(
                        node,
                        "Plusieurs chemins quittent cet élément sans passerelle. Mettez une passerelle après lui, qui"
                                + " dit s’il faut choisir ou tout faire."));
    }

    private static Stream<Finding> gateway(Model model, Scope scope, Element gateway) {
        List<Element> leaving = scope.leaving(gateway);
        int entering = scope.entering(gateway).size();
        if (leaving.size() < 2) {
            return entering < 2 && !leaving.isEmpty()
                    ? Stream.of(model.finding(
                            gateway,
                            "La passerelle n’a qu’une entrée et qu’une sortie : elle ne sert à rien. Ôtez-la."))
                    : Stream.empty();
        }
        Stream<Finding> both = entering > 1
                ? Stream.of(model.finding(
                        gateway, "La passerelle réunit et divise à la fois. Mettez-en deux, l’une après l’autre."))
                : Stream.empty();
        return Stream.concat(
                both,
                CHOICES.contains(gateway.getLocalName()) ? choice(model, gateway, leaving) : plain(model, leaving));
    }

    private static Stream<Finding> choice(Model model, Element gateway, List<Element> leaving) {
        String byDefault = gateway.getAttribute("default");
        boolean known =
                leaving.stream().anyMatch(flow -> flow.getAttribute("id").equals(byDefault));
        Stream<Finding> missing = known
                ? Stream.empty()
                : Stream.of(model.finding(
                        gateway,
                        "La passerelle n’a pas de chemin par défaut : si aucune condition n’est vraie, le processus"
                                + " s’arrête en incident. Choisissez-en un (« Default flow »)."));
        return Stream.concat(missing, leaving.stream().flatMap(flow -> {
            boolean isDefault = flow.getAttribute("id").equals(byDefault);
            if (isDefault == hasCondition(flow)) {
                return Stream.of(model.finding(
                        flow,
                        isDefault
                                ? "Le chemin par défaut porte une condition, que personne ne lirait. Ôtez-la."
                                : "Ce chemin n’a pas de condition. Écrivez-en une, par exemple"
                                        + " ${plan == 'OR'}, ou faites-en le chemin par défaut."));
            }
            return Stream.empty();
        }));
    }

    private static Stream<Finding> plain(Model model, List<Element> leaving) {
        return leaving.stream()
                .filter(GatewayCheck::hasCondition)
                .map(flow -> model.finding(
                        flow,
                        "La condition n’a aucun effet après cette passerelle, qui prend tous les chemins. Ôtez-la, ou"
                                + " prenez une passerelle exclusive."));
    }

    private static Stream<Finding> doubled(Model model, Scope scope) {
        Set<String> seen = new HashSet<>();
        return scope.flows().stream()
                .filter(flow -> !seen.add(flow.getAttribute("sourceRef") + " " + flow.getAttribute("targetRef")))
                .map(flow -> model.finding(flow, "Ce chemin double un autre entre les mêmes éléments. Ôtez-le."));
    }

    private static boolean hasCondition(Element flow) {
        return Model.children(flow)
                .anyMatch(child -> "conditionExpression".equals(child.getLocalName())
                        && !child.getTextContent().isBlank());
    }
}
