package fr.duret.maintenance.rehearsal.runs;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds the rehearsals that wait, one at a time, in the order in which they were asked for. The folder of runs is the
 * queue; of several applications that share it, the one that holds its lock keeps it.
 */
@Component
class RunQueue {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

    private record Current(RehearsalRun run, RunFolder folder, RunProcess process) {}

    private final RunArchive archive;
    private final Launch launch;
    private final RunEnding ending;
    private final RunProperties properties;
    private @Nullable FileChannel lock;
    private @Nullable Current current;
    private @Nullable String stopReason;

    RunQueue(RunArchive archive, Launch launch, RunEnding ending, RunProperties properties) {
        this.archive = archive;
        this.launch = launch;
        this.ending = ending;
        this.properties = properties;
    }

    /** One step: look after the rehearsal that runs, or begin the next one. */
    synchronized void attend() {
        if (!Files.isDirectory(archive.folder()) || !keeper()) {
            return;
        }
        Current running = current;
        if (running == null) {
            beginNext();
        } else if (running.process().ended()) {
            ending.settle(running.folder(), running.process().exitCode(), stopReason);
            current = null;
        } else {
            supervise(running);
        }
    }

    private void supervise(Current running) {
        RunProcess process = running.process();
        if (!process.stopping()) {
            stopReason = reasonToStop(running);
        }
        if (stopReason != null) {
            process.stop();
        }
    }

    private @Nullable String reasonToStop(Current running) {
        if (running.folder().askedToStop()) {
            return RunEnding.STOPPED_BY_SOMEBODY;
        }
        if (running.process().runningForNanos() > properties.timeLimit().toNanos()) {
            return "Elle durait depuis plus de " + properties.timeLimit().toMinutes()
                    + " minutes. Choisissez une période plus courte.";
        }
        if (running.folder().size() > properties.diskLimit().toBytes()) {
            return "Elle avait écrit plus de " + properties.diskLimit().toMegabytes()
                    + " Mo. Choisissez une période plus courte, ou cherchez dans le modèle une boucle.";
        }
        return null;
    }

    private void beginNext() {
        Optional<RehearsalRun> next = archive.all().stream()
                .filter(run -> run.state() == RunState.WAITING)
                .min(Comparator.comparing(RehearsalRun::askedAt).thenComparing(RehearsalRun::id));
        if (next.isEmpty()) {
            return;
        }
        RehearsalRun run = next.get();
        RunFolder folder = archive.folderOf(run.id());
        if (folder.askedToStop()) {
            folder.stand(RunState.STOPPED, RunEnding.STOPPED_BY_SOMEBODY);
            return;
        }
        try {
            RunProcess process = launch.start(folder, run);
            folder.started(process.mark());
            stopReason = null;
            current = new Current(run, folder, process);
            LOG.info(
                    "Rehearsal {} began as process {}", run.id(), process.mark().pid());
        } catch (IOException e) {
            LOG.error("Rehearsal {} could not begin", run.id(), e);
            folder.stand(RunState.FAILED, "Elle n’a pas pu commencer : le programme ne s’est pas lancé.");
        }
    }

    /** The first time that we are the keeper, we also settle what an earlier one left behind. */
    private boolean keeper() {
        if (lock != null) {
            return true;
        }
        try {
            FileChannel channel = FileChannel.open(
                    archive.folder().resolve("keeper.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                channel.close();
                return false;
            }
            lock = channel;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("The rehearsals in {} cannot be kept", archive.folder(), e);
            return false;
        }
        archive.all().stream()
                .filter(run -> run.state() == RunState.RUNNING)
                .forEach(run -> ending.orphan(archive.folderOf(run.id())));
        return true;
    }

    @PreDestroy
    synchronized void close() throws IOException, InterruptedException {
        if (current != null) {
            current.process().stopAndWait();
            ending.settle(current.folder(), current.process().exitCode(), RunEnding.APPLICATION_ENDED);
            current = null;
        }
        if (lock != null) {
            lock.close();
        }
    }
}
