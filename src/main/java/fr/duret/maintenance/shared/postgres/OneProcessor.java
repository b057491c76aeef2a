package fr.duret.maintenance.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds a thread, and the processes that it starts from then on, to the processor on which it runs. Who asks one
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

    private OneProcessor() {}

    /** Binds the calling thread; without effect where the system does not offer it. */
    static void bind() {
        if (!Files.isExecutable(TASKSET) || !Files.exists(SELF)) {
            return;
        }
        try {
            String thread = Files.readSymbolicLink(SELF).getFileName().toString();
            String stat = Files.readString(SELF.resolve("stat"));
            String processor = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[PROCESSOR];
            Process binding = new ProcessBuilder(TASKSET.toString(), "-cp", processor, thread)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            binding.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            LOG.debug("The thread stays on all processors", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
