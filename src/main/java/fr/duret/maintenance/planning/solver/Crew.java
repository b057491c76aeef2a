package fr.duret.maintenance.planning.solver;

/**
 * A technician, by number.
 *
 * @param share seconds of work that would be fair over all days of the plan
 */
record Crew(int number, int share) {

    private static final int QUARTER = 900;

    /** What that much work is beyond the fair share, in squared quarters of an hour. */
    int excess(int work) {
        int quarters = Math.max(0, work - share) / QUARTER;
        return quarters * quarters;
    }
}
