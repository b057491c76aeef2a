package fr.duret.maintenance.processes.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The models and forms of the project, as they lie in its folders; and what becomes of them by one change. */
final class Drawings {

    private final Map<String, ModelFile> files;

    private Drawings(Map<String, ModelFile> files) {
        this.files = files;
    }

    static Drawings ofTheProject() {
        Map<String, ModelFile> files = new TreeMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    files.put(name, new ModelFile(name, Files.readString(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Drawings(files);
    }

    /** The same, but for a change in one file. */
    Drawings with(String file, String before, String after) {
        String text = text(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not say " + before);
        }
        return with(new ModelFile(file, text.replace(before, after)));
    }

    /** The same, but for this file. */
    Drawings with(ModelFile file) {
        Map<String, ModelFile> changed = new TreeMap<>(files);
        changed.put(file.name(), file);
        return new Drawings(changed);
    }

    String text(String file) {
        return files.getOrDefault(file, new ModelFile(file, "")).text();
    }

    /** The lines on which that element begins and what lies inside it. */
    List<Integer> linesOf(String file, String element) {
        List<String> lines = text(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).contains("id=\"" + element + "\"")
                        || lines.get(index).contains("\"id\": \"" + element + "\""))
                .flatMap(index -> IntStream.rangeClosed(index + 1, index + 3))
                .boxed()
                .toList();
    }

    Drafts read() {
        return Drafts.read(files.values());
    }

    List<Finding> findings(Vocabulary words) {
        return ModelContract.findings(read(), List.of(), words);
    }
}
