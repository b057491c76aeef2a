package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.processes.models.ModelFile;
import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What shall be rehearsed; it cannot be made from anything that a command line would not bear.
 *
 * @param seed decides what customers answer: the same seed, the same answers
 * @param models edited models that take the place of those that run
 */
public record RehearsalOrder(
        String name, RehearsalPeriod period, LocalDate from, long seed, RehearsedBook book, List<ModelFile> models) {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_MODELS = 30;
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    public RehearsalOrder {
        name = name.strip().replaceAll("\\p{Cntrl}+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw refused(
                    "rehearsal-name",
                    "Ce nom ne convient pas",
                    "Donnez à la répétition un nom de 1 à " + LONGEST_NAME + " caractères : il la distinguera des"
                            + " autres dans la liste.");
        }
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            throw refused("rehearsal-from", "Ce premier jour est trop loin", "Choisissez un jour entre 2020 et 2099.");
        }
        if (seed < 0) {
            throw seed(String.valueOf(seed));
        }
        if (models.size() > MOST_MODELS
                || models.stream()
                                .map(model -> model.name().toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        < models.size()) {
            throw refused(
                    "rehearsal-models",
                    "Ces fichiers ne peuvent pas être répétés ensemble",
                    "Envoyez " + MOST_MODELS + " fichiers au plus, chacun une seule fois.");
        }
        models = List.copyOf(models);
    }

    /** The refusal of a seed that is no number. */
    public static Refusal seed(String given) {
        return refused(
                "rehearsal-seed",
                "La graine n'est pas un nombre",
                "« " + (given.length() > 30 ? given.substring(0, 30) + "…" : given)
                        + " » ne peut pas servir. Écrivez un nombre entier, comme 7.");
    }

    private static Refusal refused(String code, String title, String detail) {
        return new Refusal(Refusal.Kind.RULE, code, title, detail);
    }
}
