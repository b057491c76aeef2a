package fr.duret.maintenance.processes.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.xml.SimpleNamespaceContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A model of a process or a decision, as it stands in its file. */
final class Model {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final Map<String, String> NAMESPACES = Map.of(
            "bpmn", BPMN,
            "bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI",
            "dmn", DMN,
            "cdmn", "http://camunda.org/schema/1.0/dmn",
            "camunda", CAMUNDA);
    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "task",
            "serviceTask",
            "userTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "scriptTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "adHocSubProcess",
            "transaction",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "complexGateway",
            "eventBasedGateway");

    /** All elements of one name: a document finds them by itself, many times faster than an expression does. */
    private static final Pattern BY_NAME = Pattern.compile("//(\\w+):(\\w+|\\*)");

    private final ModelFile file;
    private final Document document;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    private Model(ModelFile file, Document document) {
        this.file = file;
        this.document = document;
        SimpleNamespaceContext namespaces = new SimpleNamespaceContext();
        namespaces.setBindings(NAMESPACES);
        xpath.setNamespaceContext(namespaces);
    }

    static Model read(ModelFile file) throws Unreadable {
        return new Model(file, XmlReader.read(file));
    }

    ModelFile file() {
        return file;
    }

    Element root() {
        return document.getDocumentElement();
    }

    static boolean isFlowNode(Element element) {
        return BPMN.equals(element.getNamespaceURI()) && FLOW_NODES.contains(element.getLocalName());
    }

    /** The elements directly inside that one. */
    static Stream<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    Stream<Element> flowNodes() {
        return all("//bpmn:*").filter(Model::isFlowNode);
    }

    Stream<Element> all(String expression) {
        Matcher name = BY_NAME.matcher(expression);
        return name.matches()
                ? elements(document.getElementsByTagNameNS(NAMESPACES.get(name.group(1)), name.group(2)))
                : all(document, expression);
    }

    /** The elements below that one which the expression finds. */
    Stream<Element> all(Node from, String expression) {
        try {
            return elements((NodeList) xpath.evaluate(expression, from, XPathConstants.NODESET));
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    private static Stream<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }

    List<String> values(String expression, String attribute) {
        return all(expression).map(element -> element.getAttribute(attribute)).toList();
    }

    Finding finding(Element where, String reason) {
        return new Finding(file.name(), XmlReader.lineOf(where), idOf(where), reason);
    }

    /** The engine's own attribute of that element; empty if it has none. */
    static String camunda(Element element, String name) {
        return element.getAttributeNS(CAMUNDA, name);
    }

    static @Nullable String idOf(Element element) {
        Node node = element;
        while (node instanceof Element candidate) {
            if (candidate.hasAttribute("id")) {
                return candidate.getAttribute("id");
            }
            node = candidate.getParentNode();
        }
        return null;
    }

    @Override
    public String toString() {
        return file.name();
    }
}
