package fr.duret.maintenance.processes.workshop;

import java.util.List;

/**
 * What a migration would mean, from the models and from where the instances wait; nobody has been moved to know it.
 *
 * @param places where instances wait now, and whether that place goes on to exist
 * @param newSteps the steps that only the target has, and who still comes to them
 */
public record MigrationOutlook(RunningModel source, RunningModel target, List<Place> places, List<NewStep> newSteps) {

    /** A place where instances wait. */
    public record Place(String element, String label, long instances, boolean kept) {}

    /**
     * A step that the target has and the source has not.
     *
     * @param ahead how many instances still come to it on their way
     * @param missed how many have passed the place where it stands, and will not get it
     */
    public record NewStep(String element, String type, String label, long ahead, long missed) {}
}
