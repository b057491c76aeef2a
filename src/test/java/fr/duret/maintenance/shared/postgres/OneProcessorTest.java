package fr.duret.maintenance.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who starts a sandbox shares a processor with what it starts, and with nobody who was there before. */
@EnabledOnOs(OS.LINUX)
class OneProcessorTest {

    @TempDir
    private Path signs;

    @Test
    void bindsTheThreadAndWhatItStarts() {
        String before = processorsOf(Path.of("/proc/thread-self/status"));
        CompletableFuture<String> bound = new CompletableFuture<>();
        CompletableFuture<String> started = new CompletableFuture<>();
        run(() -> {
            OneProcessor.bind(signs);
            bound.complete(processorsOf(Path.of("/proc/thread-self/status")));
            started.complete(processorsOfAStartedProcess());
        });

        assertThat(bound.join()).matches("[0-9]+");
        assertThat(started.join()).isEqualTo(bound.join());
        assertThat(processorsOf(Path.of("/proc/thread-self/status"))).isEqualTo(before);
    }

    @Test
    void leavesAProcessorToWhoeverHasTakenItAndThenBindsNobody() {
        String all = processorsOf(Path.of("/proc/thread-self/status"));
        int processors = Runtime.getRuntime().availableProcessors();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i <= processors; i++) {
            run(() -> {
                OneProcessor.bind(signs);
                taken.add(processorsOf(Path.of("/proc/thread-self/status")));
            });
        }

        assertThat(taken.subList(0, processors)).doesNotHaveDuplicates().allMatch(one -> one.matches("[0-9]+"));
        assertThat(taken.get(processors)).isEqualTo(all);
    }

    private static void run(Runnable deed) {
        Thread thread = new Thread(deed);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String processorsOfAStartedProcess() {
        try {
            Process process = new ProcessBuilder("cat", "/proc/self/status").start();
            return processors(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String processorsOf(Path status) {
        try {
            return processors(Files.readString(status));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String processors(String status) {
        return status.lines()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElseThrow();
    }
}
