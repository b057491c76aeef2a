package fr.duret.maintenance.processes.workshop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Running instances on their way from one version of a process to another, or the trial of it.
 *
 * @param trial whether every move was really made and taken back, to know who could follow
 * @param moved how many have moved, or could
 * @param stayed how many cannot move
 * @param gone how many had ended, or left the version, before their turn came
 * @param waiting how many are still to come
 * @param reasons why some cannot move, the most frequent reason first
 */
public record Migration(
        UUID id,
        String modelKey,
        int sourceVersion,
        int targetVersion,
        boolean trial,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long moved,
        long stayed,
        long gone,
        long waiting,
        List<Reason> reasons) {

    /** Whether it goes on, was stopped by somebody, or is over. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE
    }

    /**
     * Why instances stay where they are.
     *
     * @param examples business keys of some of them
     */
    public record Reason(String text, long instances, List<String> examples) {}

    public long total() {
        return moved + stayed + gone + waiting;
    }

    public long settled() {
        return total() - waiting;
    }
}
