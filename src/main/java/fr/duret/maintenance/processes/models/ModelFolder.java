package fr.duret.maintenance.processes.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Models in a folder of the machine: side by side, or in {@code processes/} and {@code forms/} below it. */
final class ModelFolder {

    private static final Set<String> KINDS = Set.of("bpmn", "dmn", "form");

    private final Path folder;
    private final Map<String, ModelFile> files = new TreeMap<>();
    private final List<Finding> faults = new ArrayList<>();

    private ModelFolder(Path folder) {
        this.folder = folder;
    }

    /** The models in it by their names; {@code FaultyModels} if it is not there or a file cannot be read. */
    static Map<String, ModelFile> read(Path folder) {
        ModelFolder models = new ModelFolder(folder);
        if (Files.isDirectory(folder)) {
            Stream.of(folder, folder.resolve("processes"), folder.resolve("forms"))
                    .forEach(models::add);
        } else {
            models.faults.add(new Finding(
                    folder.toString(),
                    null,
                    null,
                    "Ce dossier de modèles n’existe pas. Créez-le, corrigez duret.processes.folder"
                            + " (DURET_PROCESSES_FOLDER), ou retirez ce réglage."));
        }
        if (!models.faults.isEmpty()) {
            throw new FaultyModels(models.faults);
        }
        return models.files;
    }

    private void add(Path place) {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> found = Files.list(place)) {
            found.filter(Files::isRegularFile).sorted().forEach(this::addFile);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + place + " cannot be read", e);
        }
    }

    private void addFile(Path path) {
        String name = path.getFileName().toString();
        if (!KINDS.contains(new ModelFile(name, "").kind())) {
            return;
        }
        try {
            if (Files.size(path) > XmlReader.LONGEST_TEXT) {
                fault(path, "Le fichier dépasse 2 Mo : un modèle en fait cent fois moins. Retirez-le du dossier.");
            } else if (files.putIfAbsent(name, new ModelFile(name, text(path))) != null) {
                fault(path, "Le dossier contient deux fichiers de ce nom. Gardez-en un.");
            }
        } catch (CharacterCodingException e) {
            fault(path, "Le fichier n’est pas en UTF-8. Enregistrez-le depuis Camunda Modeler.");
        } catch (IOException e) {
            fault(path, "Le fichier ne se lit pas (" + e.getMessage() + "). Vérifiez ses droits.");
        }
    }

    private static String text(Path path) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
    }

    private void fault(Path path, String reason) {
        faults.add(new Finding(folder.relativize(path).toString(), null, null, reason));
    }
}
