package fr.duret.maintenance.planning;

import java.util.function.Consumer;

/** A search for better rounds, which takes its time. */
public interface Optimisation {

    /** Searches until the time is over or somebody stops it; tells of every better plan on the way. */
    Proposal run(Consumer<Progress> watcher);

    /** Ends the search soon; the best plan so far is the proposal. Anybody may call it, at any time. */
    void stop();
}
