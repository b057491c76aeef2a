package fr.duret.maintenance.backoffice;

import java.util.List;

/**
 * A proposal of rounds as its page shows it.
 *
 * @param searching whether the search goes on: the page then looks again by itself
 * @param progress how far it has come, in French
 * @param open whether somebody has to decide
 * @param figures today's rounds beside the proposed ones; empty while there are none
 * @param groups what moves, by the technician who would make it
 */
record ProposalSheet(
        String url,
        String period,
        Tone state,
        boolean searching,
        boolean stoppable,
        String progress,
        boolean open,
        List<Figure> figures,
        List<Group> groups,
        String moved) {

    /** A figure today and as proposed, and the difference, good or bad. */
    record Figure(String label, String before, String after, Tone difference) {}

    /** What would move into, or within, a technician's rounds. */
    record Group(String technician, String name, boolean locked, List<Move> moves) {}

    /**
     * @param before where it stands today; « sans heure » where it has none
     * @param outcome what became of it; empty while nobody has decided
     */
    record Move(String url, String who, String before, String after, Tone outcome) {}
}
