package fr.duret.maintenance.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.springframework.core.io.ClassPathResource;
import org.xml.sax.SAXException;

/** FOP with the product's own fonts embedded; it reads from the class path and from nowhere else. */
final class Fonts {

    private static final URI BASE = URI.create("classpath:/fonts/");

    private Fonts() {}

    static FopFactory factory() {
        try (InputStream settings = new ClassPathResource("documents/fop.xml").getInputStream()) {
            return new FopConfParser(settings, BASE, new ClassPathResolver())
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The settings of the PDF renderer cannot be read", e);
        }
    }

    /** No template and no value in it can make the renderer open a file or an address. */
    private static final class ClassPathResolver implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            if (!"classpath".equals(uri.getScheme())) {
                throw new IOException("Documents are made of what the application brings; refused: " + uri);
            }
            return new Resource(
                    new ClassPathResource(uri.getSchemeSpecificPart().substring(1)).getInputStream());
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("The renderer writes nothing besides its document; refused: " + uri);
        }
    }
}
