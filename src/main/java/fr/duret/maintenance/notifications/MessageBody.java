package fr.duret.maintenance.notifications;

import fr.duret.maintenance.shared.French;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a message says, filled in and typeset, as a tree of plain HTML elements. */
record MessageBody(Document tree) {

    private static final DocumentBuilderFactory PARSERS = parsers();

    private static DocumentBuilderFactory parsers() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new AssertionError("The parser of the Java platform knows these features", e);
        }
    }

    /** Reads what the template gave; {@code IllegalStateException} if that is not well-formed. */
    static MessageBody parse(String template, String filled) {
        try {
            Document tree = PARSERS.newDocumentBuilder().parse(new InputSource(new StringReader(filled)));
            tree.normalizeDocument();
            typeset(tree.getDocumentElement());
            return new MessageBody(tree);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("messages/" + template + "/body.html is not well-formed", e);
        }
    }

    private static void typeset(Node node) {
        if (node instanceof Text text) {
            text.setData(French.typeset(text.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            typeset(child);
        }
    }

    Element root() {
        return tree.getDocumentElement();
    }

    /** The first sentence after the greeting: what mail programs show beside the subject. */
    String opening() {
        NodeList paragraphs = root().getElementsByTagName("p");
        return paragraphs.getLength() < 2
                ? ""
                : paragraphs.item(1).getTextContent().strip().replaceAll("\\s+", " ");
    }
}
