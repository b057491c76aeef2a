package fr.duret.maintenance.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.function.Function;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.xml.sax.SAXException;

/** FOP with the product's own fonts embedded; it reads the class path and the document's pictures, and nothing else. */
final class Fonts {

    private static final URI BASE = URI.create("classpath:/fonts/");

    private Fonts() {}

    /**
     * @param fine whether letters are kerned and joined; reading the tables for that is a third of the work
     * @param pictures gives the bytes of {@code picture:name}, for the document that its thread prints
     */
    static FopFactory factory(boolean fine, Function<String, byte @Nullable []> pictures) {
        try (InputStream settings = new ClassPathResource("documents/fop.xml").getInputStream()) {
            return new FopConfParser(settings, BASE, new ClassPathResolver(pictures))
                    .getFopFactoryBuilder()
                    .setComplexScriptFeatures(fine)
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The settings of the PDF renderer cannot be read", e);
        }
    }

    /** No template and no value in it can make the renderer open a file or an address. */
    private record ClassPathResolver(Function<String, byte @Nullable []> pictures) implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            if ("picture".equals(uri.getScheme())) {
                byte[] picture = pictures.apply(uri.getSchemeSpecificPart());
                if (picture != null) {
                    return new Resource(new ByteArrayInputStream(picture));
                }
            }
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
