package fr.duret.maintenance.rehearsal.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down how a run ended, and why. */
@Component
class RunEnding {

    static final String STOPPED_BY_SOMEBODY = "Arrêtée à la demande.";
    static final String APPLICATION_ENDED = "L’application s’est arrêtée pendant la répétition. Recommencez-la.";

    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);
    private static final int TAIL_BYTES = 8_000;
    private static final int TAIL_LINES = 6;

    /** The process has ended: the run is finished, was stopped for a reason, or failed. */
    void settle(RunFolder folder, int exitCode, @Nullable String stopReason) {
        if (folder.saysFinished() && exitCode == 0) {
            folder.stand(RunState.FINISHED, null);
        } else if (stopReason != null) {
            folder.stand(RunState.STOPPED, stopReason);
        } else {
            folder.stand(
                    folder.saysFinished() ? RunState.FINISHED : RunState.FAILED,
                    folder.message()
                            .orElseGet(() -> "Le programme s’est arrêté (code " + exitCode + "). " + tail(folder)));
        }
        Remains.clear(folder.sandbox());
        LOG.info("Rehearsal in {} ended with code {}", folder.path(), exitCode);
    }

    /** A run of an application that is no more: its process, if it still runs, has nobody to report to. */
    void orphan(RunFolder folder) {
        folder.process().flatMap(ProcessMark::alive).ifPresent(RunEnding::end);
        folder.stand(
                folder.saysFinished() ? RunState.FINISHED : RunState.STOPPED,
                folder.saysFinished() ? null : APPLICATION_ENDED);
        Remains.clear(folder.sandbox());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            RunProcess.endByForce(process);
        }
    }

    /** The last lines that the process wrote, without the stack of an exception. */
    private static String tail(RunFolder folder) {
        if (!Files.exists(folder.console())) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(folder.console().toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> lines = Arrays.stream(new String(end, StandardCharsets.UTF_8).split("\\R"))
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t..."))
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
