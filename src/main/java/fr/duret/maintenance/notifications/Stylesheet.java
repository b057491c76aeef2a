package fr.duret.maintenance.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.springframework.core.io.ClassPathResource;

/** Dresses a message's body for one medium, as an XSLT stylesheet says. */
final class Stylesheet {

    private final Templates compiled;

    Stylesheet(String path) {
        try (InputStream source = new ClassPathResource(path).getInputStream()) {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            compiled = factory.newTemplates(new StreamSource(source));
        } catch (IOException e) {
            throw new UncheckedIOException("The stylesheet " + path + " cannot be read", e);
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException("The stylesheet " + path + " is faulty", e);
        }
    }

    /** The dressed body; the stylesheet may use the parameters. */
    String apply(MessageBody body, Map<String, String> parameters) {
        StringWriter dressed = new StringWriter();
        try {
            Transformer transformer = compiled.newTransformer();
            parameters.forEach(transformer::setParameter);
            transformer.transform(new DOMSource(body.tree()), new StreamResult(dressed));
        } catch (TransformerException e) {
            throw new IllegalStateException("A message's body cannot be dressed", e);
        }
        return dressed.toString();
    }
}
