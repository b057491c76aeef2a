package fr.duret.maintenance.imports;

import java.lang.management.ManagementFactory;

/** Watches how much of the heap is really held while something is done, whatever garbage lies about. */
final class LiveHeap {

    private static final long EVERY = 200;

    private LiveHeap() {}

    /** The most megabytes that were held beyond what was held before, while that was done. */
    static long mostMegabytesMore(Runnable work) {
        long atFirst = held();
        Thread worker = new Thread(work);
        Throwable[] failure = new Throwable[1];
        worker.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
        worker.start();
        long most = atFirst;
        try {
            while (worker.isAlive()) {
                worker.join(EVERY);
                most = Math.max(most, held());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] != null) {
            throw new AssertionError(failure[0]);
        }
        return (most - atFirst) / (1024 * 1024);
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
