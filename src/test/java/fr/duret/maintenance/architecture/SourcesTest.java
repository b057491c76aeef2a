package fr.duret.maintenance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources keep to, and a compiled class does not show. */
class SourcesTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final int LONGEST = 250;

    @Test
    void noClassIsLongerThanOneCanRead() throws IOException {
        assertThat(sources(MAIN))
                .filteredOn(source -> lines(source).size() > LONGEST)
                .as("source files of more than %d lines: split them by what they are about", LONGEST)
                .isEmpty();
    }

    @Test
    void everyPackageSaysThatNothingInItIsNull() throws IOException {
        List<Path> packages = Stream.concat(sources(MAIN).stream(), sources(TEST).stream())
                .map(source -> Objects.requireNonNull(source.getParent()))
                .distinct()
                .toList();
        assertThat(packages)
                .filteredOn(folder -> !declaresNullMarked(folder.resolve("package-info.java")))
                .as("packages without a package-info.java that declares @NullMarked")
                .isEmpty();
    }

    private static boolean declaresNullMarked(Path packageInfo) {
        return Files.exists(packageInfo) && lines(packageInfo).contains("@NullMarked");
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
