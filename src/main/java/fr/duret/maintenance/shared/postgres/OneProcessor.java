package fr.duret.maintenance.shared.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds a thread, and the processes that it starts from then on, to a processor that no other program of ours has taken
 * like that: the one on which it runs, if that is free. Who asks one
 * question after the other never works while the one who answers does; on one processor neither has to be woken from
 * another, which on a virtual machine takes longer than most answers. The threads that are already there, those of the
 * compiler among them, keep all processors.
 */
final class OneProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(OneProcessor.class);

    /** Belongs to util-linux; where it is missing, nothing is bound. */
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private static final Path SELF = Path.of("/proc/thread-self");

    /** Where the processor stands in {@code stat} behind the name: the 39th field of proc(5), the name is the second. */
    private static final int PROCESSOR = 39 - 3;

    /** Kept, so that they are not let go. */
    private static final List<FileLock> TAKEN = new CopyOnWriteArrayList<>();

    private OneProcessor() {}

    /** Binds the calling thread; without effect where the system does not offer it, or every processor is taken. */
    static void bind() {
        bind(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** In that folder is a sign for each processor that is taken. */
    static void bind(Path signs) {
        if (!Files.isExecutable(TASKSET) || !Files.exists(SELF)) {
            return;
        }
        try {
            String thread = Files.readSymbolicLink(SELF).getFileName().toString();
            String stat = Files.readString(SELF.resolve("stat"));
            String here = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[PROCESSOR];
            Optional<Integer> processor = take(signs, Integer.parseInt(here));
            if (processor.isPresent()) {
                Process binding = new ProcessBuilder(
                                TASKSET.toString(), "-cp", processor.get().toString(), thread)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                binding.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            LOG.debug("The thread stays on all processors", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Integer> take(Path signs, int here) throws IOException {
        int all = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < all; i++) {
            int processor = (here + i) % all;
            FileChannel sign = FileChannel.open(
                    signs.resolve("duret-processor-" + processor + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (isOurs(sign)) {
                return Optional.of(processor);
            }
            sign.close();
        }
        return Optional.empty();
    }

    /** The system takes the sign down when this program ends, however it ends. */
    private static boolean isOurs(FileChannel sign) throws IOException {
        try {
            FileLock taken = sign.tryLock();
            return taken != null && TAKEN.add(taken);
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
