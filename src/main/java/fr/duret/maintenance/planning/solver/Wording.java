package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.shared.French;
import java.time.LocalTime;
import java.util.Optional;

/** Says in French what a plan would have more of one concern. */
final class Wording {

    private Wording() {}

    /** « 14 km de plus sur la route », for so many more of its units; nothing where that is too little to speak of. */
    static Optional<String> worse(Concern concern, long more) {
        String words = switch (concern) {
            case WINDOW -> minutes(more, "de retard sur les horaires du site ou le rendez-vous");
            case END_OF_DAY -> minutes(more, "au-delà de la fin de journée");
            case ABSENCE -> minutes(more, "pendant une absence du technicien");
            case SKILL -> "le technicien n'a pas les compétences demandées";
            case QUALIFICATION -> "le technicien n'a pas d'habilitation valide ce jour-là";
            case CAPACITY -> "la journée compte déjà trop de visites";
            case PINNED -> "la visite est verrouillée à sa place";
            case UNASSIGNED -> "une visite resterait sans technicien";
            case DISTANCE -> more < 500 ? "" : French.number(Math.round(more / 1_000.0)) + " km de plus";
            case TRAVEL -> minutes(more, "de route de plus");
            case OVERTIME -> minutes(more, "d'heures supplémentaires de plus");
            case LUNCH -> "plus de pause déjeuner entre 11 h 30 et 14 h";
            case DUE_DATE -> "hors de la période où la visite est attendue";
            case WAITING -> "le client attendrait plus longtemps";
            case PREFERRED_TECHNICIAN -> "ce n'est pas le technicien que le client préfère";
            case KNOWN_SITE -> "ce n'est pas le technicien qui connaît le site";
            case HALF_DAY -> "ce n'est pas la demi-journée que le client préfère";
            case ZONE -> "la tournée sortirait de son secteur";
            case STABILITY -> "un rendez-vous déjà annoncé au client changerait";
            case FAIRNESS -> "la charge serait moins bien partagée";
        };
        return words.isEmpty() ? Optional.empty() : Optional.of(French.typeset(words));
    }

    private static String minutes(long seconds, String what) {
        return seconds < 60 ? "" : French.duration(seconds / 60) + " " + what;
    }

    /** « Malik Benali, mardi 12 janvier 2027 à 9 h 05 ». */
    static String place(String technician, Placement placement) {
        return technician + ", " + French.weekday(placement.day()) + " à " + hour(placement.start());
    }

    static String hour(LocalTime time) {
        return time.getHour() + "\u00a0h\u00a0" + "%02d".formatted(time.getMinute());
    }
}
