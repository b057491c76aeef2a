package fr.duret.maintenance.rehearsal.runs;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A rehearsal that runs beside the application, in a process of its own. */
final class RunProcess {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Process process;
    private final long startedAt = System.nanoTime();
    private long stoppedAt;

    RunProcess(Process process) {
        this.process = process;
    }

    ProcessMark mark() {
        return ProcessMark.of(process.toHandle());
    }

    boolean ended() {
        return !process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    long runningForNanos() {
        return System.nanoTime() - startedAt;
    }

    boolean stopping() {
        return stoppedAt != 0;
    }

    /** Asks it to end in order; called again, it is ended by force once it had time enough. */
    void stop() {
        if (stoppedAt == 0) {
            stoppedAt = System.nanoTime();
            process.destroy();
        } else if (System.nanoTime() - stoppedAt > PATIENCE) {
            endByForce(process.toHandle());
        }
    }

    /** Ends it before the application ends. */
    void stopAndWait() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            endByForce(process.toHandle());
            process.waitFor();
        }
    }

    /** Ends a process and those that it began. */
    static void endByForce(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
