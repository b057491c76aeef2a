package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.backoffice.Filter.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer's story consists of. */
enum StoryChapter {
    VISITES("Visites"),
    RAPPORTS("Rapports"),
    FACTURES("Factures et avoirs"),
    DEVIS("Devis"),
    AVIS("Avis"),
    CONTRATS("Contrats"),
    MESSAGES("Messages");

    private final String label;

    StoryChapter(String label) {
        this.label = label;
    }

    /** As the page's address names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that the page's address names; none, and thereby all of them, where it names none. */
    static @Nullable StoryChapter of(String word) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    static Filter filter(@Nullable StoryChapter chosen) {
        Stream<Option> one =
                Arrays.stream(values()).map(chapter -> new Option(chapter.word(), chapter.label, chapter == chosen));
        List<Option> options = Stream.concat(Stream.of(new Option("", "Toute l’histoire", chosen == null)), one)
                .toList();
        return new Filter("histoire", "Montrer", options);
    }
}
