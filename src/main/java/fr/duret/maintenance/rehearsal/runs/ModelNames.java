package fr.duret.maintenance.rehearsal.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the models of a folder call their processes and elements, in French, by id. */
public final class ModelNames {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final XMLInputFactory XML = factory();

    private final Map<String, String> names = new HashMap<>();

    private ModelNames() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static ModelNames of(Path folder) {
        ModelNames names = new ModelNames();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> models = Files.newDirectoryStream(folder, "*.bpmn")) {
            for (Path model : models) {
                names.read(model);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models in " + folder + " cannot be read", e);
        }
        return names;
    }

    /** A model that cannot be read gives no names: the rehearsal says what is wrong with it. */
    private void read(Path model) throws IOException {
        try (InputStream content = Files.newInputStream(model)) {
            XMLStreamReader reader = XML.createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && BPMN.equals(reader.getNamespaceURI())) {
                    put(reader.getAttributeValue(null, "id"), reader.getAttributeValue(null, "name"));
                }
            }
        } catch (XMLStreamException e) {
            return;
        }
    }

    private void put(@Nullable String id, @Nullable String name) {
        if (id != null && name != null && !name.isBlank()) {
            names.put(id, name.strip().replaceAll("\\s+", " "));
        }
    }

    /** These names, and those of others for what these do not know. */
    public ModelNames or(ModelNames others) {
        ModelNames both = new ModelNames();
        both.names.putAll(others.names);
        both.names.putAll(names);
        return both;
    }

    /** The name of that id; the id itself if it has none. */
    public String of(String id) {
        return names.getOrDefault(id, id);
    }
}
