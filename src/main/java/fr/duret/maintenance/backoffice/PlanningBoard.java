package fr.duret.maintenance.backoffice;

import java.time.LocalDate;
import java.util.List;

/**
 * The planning as the board shows it.
 *
 * @param days the columns
 * @param rows one for each technician
 * @param later how much of what waits is awaited only after today, « dont 4 attendues plus tard »; empty if nothing is
 * @param waiting what has no time yet, the most urgent first
 * @param alerts what somebody should see to
 */
record PlanningBoard(List<Head> days, List<Row> rows, String later, List<Waiting> waiting, List<Tone> alerts) {

    /**
     * A day.
     *
     * @param label « lun. 4 janv. »
     * @param holiday whether it is a public holiday
     */
    record Head(LocalDate day, String label, String url, boolean today, boolean holiday) {}

    record Row(String technician, String name, String url, List<Cell> cells) {}

    /**
     * A technician's day.
     *
     * @param note why nobody works then, or only half of it; empty otherwise
     * @param load « 7 h 20 · 48 km »; empty where nothing is planned
     * @param share of eight hours, in per cent, at most 100
     */
    record Cell(
            String day,
            String label,
            boolean today,
            String note,
            boolean off,
            String load,
            String tone,
            int share,
            List<Block> blocks) {}

    /**
     * A visit in its place.
     *
     * @param from where it begins on the axis of the day, in per cent
     * @param length how long it is on it, in per cent
     * @param who « Perrin, Annecy »
     * @param state planned, begun, done or late
     * @param promise when the customer awaits somebody; empty if nothing was promised
     * @param words all of it in one sentence
     */
    record Block(
            String id,
            long version,
            String url,
            String start,
            int minutes,
            String time,
            String who,
            String kind,
            String from,
            String length,
            String state,
            boolean urgent,
            boolean movable,
            boolean pinned,
            String promise,
            String words) {}

    /** Work without a time. */
    record Waiting(
            String id, long version, String url, int minutes, String who, String kind, Tone due, boolean urgent) {}
}
