package fr.duret.maintenance.documents;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lays out what is sealed, and proof-reads the rest: a rehearsal counts letters and contracts and looks at
 * none, and laying them out takes longest.
 */
@Component
@Primary
@Profile("rehearsal")
class ProofPress implements Press {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String PICTURE = "picture:";

    private static final Set<String> LAID_OUT = Set.of("report", "quote");

    private final SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
    private final PdfPress pdf;

    ProofPress(PdfPress pdf) throws ParserConfigurationException, SAXException {
        this.pdf = pdf;
        parsers.setNamespaceAware(true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    }

    /**
     * The document as it would be laid out; {@code IllegalStateException} if it is not XSL-FO with pages, or shows a
     * picture that there is not.
     */
    @Override
    public byte[] press(String template, String formatted, Map<String, byte[]> pictures) {
        if (LAID_OUT.contains(template)) {
            return pdf.press(template, formatted, pictures);
        }
        Reader reader = new Reader(pictures);
        try {
            parsers.newSAXParser().parse(new InputSource(new StringReader(formatted)), reader);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The document template " + template + " cannot be rendered", e);
        }
        if (!reader.hasPages) {
            throw new IllegalStateException("The document template " + template + " has no pages");
        }
        return formatted.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Reader extends DefaultHandler {

        private final Map<String, byte[]> pictures;
        private boolean hasPages;

        private Reader(Map<String, byte[]> pictures) {
            this.pictures = pictures;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            hasPages |= FO.equals(uri) && "page-sequence".equals(localName);
            String source = attributes.getValue("src");
            if (source != null
                    && source.startsWith(PICTURE)
                    && !pictures.containsKey(source.substring(PICTURE.length()))) {
                throw new SAXException("There is no picture " + source);
            }
        }
    }
}
