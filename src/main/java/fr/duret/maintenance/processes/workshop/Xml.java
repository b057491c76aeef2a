package fr.duret.maintenance.processes.workshop;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads models as XML, and nothing that XML could drag in: no document type, no entity, no other file. */
final class Xml {

    private static final int DEEPEST = 100;

    private Xml() {}

    /** The root of the document. */
    static Element read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element root =
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            requireShallow(root);
            return root;
        } catch (SAXException | IOException e) {
            throw new UnreadableModel("This is no XML that is accepted here", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser cannot be made safe", e);
        }
    }

    /** Walks without recursion: what nests too deep must not exhaust the stack of whoever reads it afterwards. */
    private static void requireShallow(Element root) throws SAXException {
        int depth = 0;
        Node node = root;
        while (node != null) {
            Node child = node.getFirstChild();
            if (child != null) {
                node = child;
                if (++depth > DEEPEST) {
                    throw new SAXException("Nested deeper than " + DEEPEST);
                }
                continue;
            }
            while (node != root && node.getNextSibling() == null) {
                node = node.getParentNode();
                depth--;
            }
            node = node == root ? null : node.getNextSibling();
        }
    }

    static Stream<Element> children(Node parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static Stream<Element> children(Node parent, String name) {
        return children(parent).filter(child -> name.equals(child.getLocalName()));
    }

    /** The element itself and all below it, in the order of the document. */
    static Stream<Element> tree(Element top) {
        return Stream.concat(Stream.of(top), children(top).flatMap(Xml::tree));
    }

    /** The text of the element, with every run of blanks as one. */
    static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
