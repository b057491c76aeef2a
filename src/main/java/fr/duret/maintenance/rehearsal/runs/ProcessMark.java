package fr.duret.maintenance.rehearsal.runs;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a process of the machine beyond doubt: numbers are given again, but not with the same start.
 *
 * @param startedAt null where the machine does not tell
 */
record ProcessMark(long pid, @Nullable Instant startedAt) {

    static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), process.info().startInstant().orElse(null));
    }

    /** The process, if it still runs and is the same one. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt != null
                        && startedAt.equals(process.info().startInstant().orElse(null)));
    }
}
