package fr.duret.maintenance.documents;

import fr.duret.maintenance.shared.Company;
import fr.duret.maintenance.shared.French;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Sets documents: an XSL-FO template is filled in and rendered to PDF/A-3 that screen readers can read aloud. */
@Service
public class DocumentPrinter {

    private final SpringTemplateEngine templates = DocumentTemplates.engine();
    /** The pictures of the document that each thread prints at the moment. */
    private final ThreadLocal<Map<String, byte[]>> pictures = ThreadLocal.withInitial(Map::of);

    private final FopFactory fop = Fonts.factory(name -> pictures.get().get(name));
    private final Company company;

    DocumentPrinter(Company company) {
        this.company = company;
    }

    /** Prints the template {@code documents/<template>.fo} with those values. */
    public byte[] print(String template, Map<String, Object> values) {
        Context context = new Context(Locale.FRANCE, values);
        context.setVariable("fr", French.FORMATS);
        context.setVariable("company", company);
        return render(template, French.typeset(templates.process(template, context)));
    }

    /** Prints a template that shows pictures, as {@code picture:name}; they are JPEG or PNG. */
    public byte[] print(String template, Map<String, Object> values, Map<String, byte[]> shown) {
        pictures.set(shown);
        try {
            return print(template, values);
        } finally {
            pictures.remove();
        }
    }

    private byte[] render(String template, String formatted) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
        try {
            FOUserAgent agent = fop.newFOUserAgent();
            agent.setAccessibility(true);
            agent.setCreator(company.name());
            agent.getRendererOptions().put("pdf-a-mode", "PDF/A-3a");
            agent.getRendererOptions().put("pdf-ua-mode", "PDF/UA-1");
            Fop renderer = fop.newFop(MimeConstants.MIME_PDF, agent, pdf);
            Source source = new StreamSource(new StringReader(formatted));
            transformers().newTransformer().transform(source, new SAXResult(renderer.getDefaultHandler()));
        } catch (FOPException | TransformerException e) {
            throw new IllegalStateException("The document template " + template + " cannot be rendered", e);
        }
        return pdf.toByteArray();
    }

    /** Made for each document, because it may not be shared between threads. */
    private static TransformerFactory transformers() {
        TransformerFactory transformers = TransformerFactory.newDefaultInstance();
        transformers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        transformers.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        return transformers;
    }
}
