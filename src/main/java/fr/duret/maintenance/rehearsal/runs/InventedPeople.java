package fr.duret.maintenance.rehearsal.runs;

import java.util.List;

/** Names, numbers and addresses that belong to nobody, by number. */
final class InventedPeople {

    private static final List<String> FIRST_NAMES = List.of(
            "Alix",
            "Camille",
            "Claude",
            "Dominique",
            "Eden",
            "Lou",
            "Maxence",
            "Morgan",
            "Noa",
            "Sacha",
            "Swann",
            "Yaël");
    private static final List<String> LAST_NAMES =
            List.of("Exemplaire", "Fictif", "Imaginaire", "Inventé", "Quidam", "Supposé", "Témoin", "Untel", "Virtuel");
    private static final List<String> TOWNS =
            List.of("74000 Annecy", "74600 Seynod", "74960 Meythet", "74940 Annecy-le-Vieux", "74370 Pringy");

    private InventedPeople() {}

    static String firstName(int number) {
        return FIRST_NAMES.get(number % FIRST_NAMES.size());
    }

    static String lastName(int number) {
        return LAST_NAMES.get(number / FIRST_NAMES.size() % LAST_NAMES.size()) + " " + letters(number);
    }

    static String company(int number) {
        return "Organisme " + letters(number);
    }

    /** Below a domain that is kept for examples (RFC 2606). */
    static String email(int number) {
        return "client-%05d@repetition.example".formatted(number);
    }

    /** Of the numbers that the regulator keeps for fiction (ARCEP 2018-0881). */
    static String mobile(int number) {
        return "063998%04d".formatted(number % 10_000);
    }

    static String phone(int number) {
        return "046571%04d".formatted(number % 10_000);
    }

    static String street(int number) {
        return number % 200 + 1 + " rue de la Répétition";
    }

    static String postcode(int number) {
        return TOWNS.get(number % TOWNS.size()).substring(0, 5);
    }

    static String town(int number) {
        return TOWNS.get(number % TOWNS.size()).substring(6);
    }

    /** A number in letters: 0 is « A », 26 is « BA ». */
    private static String letters(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letters(number / 26) + last;
    }
}
