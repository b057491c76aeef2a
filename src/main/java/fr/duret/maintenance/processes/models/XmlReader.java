package fr.duret.maintenance.processes.models;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a model into memory and keeps the line of each element. What no model needs, and what makes a reader work for
 * ever, is refused on the way: a document type with its entities, too many elements, elements nested too deep.
 */
final class XmlReader extends DefaultHandler {

    static final int LONGEST_TEXT = 2 * 1024 * 1024;
    static final int MOST_ELEMENTS = 20_000;
    static final int DEEPEST = 40;

    private static final String LINE = "line";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final ModelFile file;
    private final Document document;
    private final Deque<Node> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    private int elements;

    private XmlReader(ModelFile file) throws ParserConfigurationException {
        this.file = file;
        this.document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        open.push(document);
    }

    static Document read(ModelFile file) throws Unreadable {
        if (file.text().length() > LONGEST_TEXT) {
            throw new Unreadable(
                    Finding.of(file, "Le fichier dépasse 2 Mo : un modèle en fait cent fois moins. Découpez-le."));
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            XmlReader handler = new XmlReader(file);
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(new StringReader(file.text())));
            return handler.document;
        } catch (TooMuch e) {
            throw new Unreadable(e.finding);
        } catch (SAXParseException e) {
            throw new Unreadable(new Finding(file.name(), e.getLineNumber(), null, reasonOf(e)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("XML cannot be read on this machine", e);
        }
    }

    /** The line on which that element's tag ends. */
    static @Nullable Integer lineOf(Node element) {
        return (Integer) element.getUserData(LINE);
    }

    private static String reasonOf(SAXParseException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("DOCTYPE")
                ? "Une déclaration DOCTYPE n’est pas admise : elle peut cacher des entités qui gonflent sans fin."
                        + " Retirez-la et enregistrez le modèle depuis Camunda Modeler."
                : "Ce n’est pas du XML lisible : le fichier est incomplet, ou une balise est mal écrite ou mal fermée."
                        + " Ouvrez-le dans Camunda Modeler et enregistrez-le de nouveau.";
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        elements++;
        if (elements > MOST_ELEMENTS) {
            throw new TooMuch("Le modèle compte plus de 20 000 éléments. Découpez-le en plusieurs processus.");
        }
        if (open.size() > DEEPEST) {
            throw new TooMuch("Les éléments sont imbriqués sur plus de " + DEEPEST
                    + " niveaux. Sortez les sous-processus les plus profonds dans leur propre modèle.");
        }
        Element element = document.createElementNS(uri, qName);
        for (int index = 0; index < attributes.getLength(); index++) {
            element.setAttributeNS(
                    attributes.getURI(index).isEmpty() ? null : attributes.getURI(index),
                    attributes.getQName(index),
                    attributes.getValue(index));
        }
        element.setUserData(LINE, line(), null);
        open.element().appendChild(element);
        open.push(element);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        open.pop();
    }

    @Override
    public void characters(char[] text, int start, int length) {
        open.element().appendChild(document.createTextNode(new String(text, start, length)));
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
        throw exception;
    }

    private int line() {
        return locator == null ? 1 : locator.getLineNumber();
    }

    /** Ends the reading where a limit is passed. */
    private final class TooMuch extends SAXException {

        private final transient Finding finding;

        TooMuch(String reason) {
            super(reason);
            this.finding = new Finding(file.name(), line(), null, reason);
        }
    }
}
