package fr.duret.maintenance.processes.models;

/**
 * Something that does not hold, and where.
 *
 * @param element the id of the element in the model, or the name of the thing elsewhere
 */
record Finding(String file, String element, String reason) {

    @Override
    public String toString() {
        return file + " " + element + ": " + reason;
    }
}
