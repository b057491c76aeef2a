package fr.duret.maintenance.documents;

import fr.duret.maintenance.shared.Company;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Renders to PDF/A-3 that screen readers can read aloud. */
@Component
class PdfPress implements Press {

    static {
        // The renderer asks for a transformer for each document's metadata, and looking for one in every library takes
        // as long as the layout.
        System.setProperty(
                TransformerFactory.class.getName(),
                TransformerFactory.newDefaultInstance().getClass().getName());
    }

    /** The pictures of the document that each thread prints at the moment. */
    private final ThreadLocal<Map<String, byte[]>> shown = ThreadLocal.withInitial(Map::of);

    private final FopFactory fop;
    private final Company company;

    /** The renderer reads its settings with the first document, and loses its fonts if two documents are the first. */
    private final Lock firstDocument = new ReentrantLock();

    private volatile boolean settled;

    /** Layout keeps a processor busy: one of them stays free for whoever waits for a page. */
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    PdfPress(Company company, @Value("${duret.documents.fine-type:true}") boolean fine) {
        this.fop = Fonts.factory(fine, name -> shown.get().get(name));
        this.company = company;
    }

    @Override
    public byte[] press(String template, String formatted, Map<String, byte[]> pictures) {
        places.acquireUninterruptibly();
        shown.set(pictures);
        try {
            return settled ? render(template, formatted) : renderFirst(template, formatted);
        } finally {
            shown.remove();
            places.release();
        }
    }

    private byte[] renderFirst(String template, String formatted) {
        firstDocument.lock();
        try {
            byte[] pdf = render(template, formatted);
            settled = true;
            return pdf;
        } finally {
            firstDocument.unlock();
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
