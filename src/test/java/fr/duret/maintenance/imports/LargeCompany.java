package fr.duret.maintenance.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A company of any size, the same each time: its files, and what somebody would type to find its customers. */
public final class LargeCompany {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String[] FIRST_NAMES = {
        "Odette", "Karim", "Zoé", "Léon", "Hélène", "Paul", "Inès", "Rémi", "Salomé", "Yves", "Fatima", "Côme", "Élise",
        "Noël", "Maëlle", "Bruno"
    };
    private static final String[] NAME_STARTS = {
        "Bur", "Fav", "Mar", "Per", "Gai", "Mou", "Du", "Cha", "Lam", "Ber", "Vi", "Ro", "Sau", "Que", "Zur", "Pel",
        "Tho", "Gir", "Coll", "Ja", "Mi", "Ra", "Bo", "Le"
    };
    private static final String[] NAME_MIDDLES = {
        "net", "ri", "ma", "thi", "de", "cha", "lo", "bi", "vi", "ge", "so", "qua"
    };
    private static final String[] NAME_ENDS = {
        "er", "on", "and", "ieu", "et", "ard", "oux", "az", "in", "ot", "el", "ay"
    };
    private static final String[] TOWNS = {
        "Annecy",
        "Annecy",
        "Annecy",
        "Seynod",
        "Cran-Gevrier",
        "Annecy-le-Vieux",
        "Thônes",
        "Sévrier",
        "Saint-Jorioz",
        "Faverges-Seythenex",
        "Rumilly",
        "Duingt",
        "Menthon-Saint-Bernard",
        "Talloires-Montmin",
        "Poisy",
        "Épagny"
    };
    private static final String[] STREETS = {"rue des Tilleuls", "avenue de Genève", "route du Lac", "chemin des Vignes"
    };
    private static final String[] TRADES = {"Boulangerie", "Garage", "Cabinet", "Copropriété", "Hôtel", "Pharmacie"};
    private static final String[] PLANS = {"Bronze", "Argent", "Or"};

    private final int size;
    private final LocalDate today;
    private final List<String> typed = new ArrayList<>();

    public LargeCompany(int size, LocalDate today) {
        this.size = size;
        this.today = today;
    }

    public String customers() {
        Random random = new Random(74);
        StringBuilder file = new StringBuilder(CsvTexts.CUSTOMERS);
        for (int i = 0; i < size; i++) {
            String name = any(random, NAME_STARTS) + any(random, NAME_MIDDLES) + any(random, NAME_ENDS);
            String firstName = any(random, FIRST_NAMES);
            String town = any(random, TOWNS);
            String mobile = "06 39 %02d %02d %02d".formatted(i / 10_000 % 100, i / 100 % 100, i % 100);
            boolean company = i % 5 == 0;
            file.append("B-%05d;".formatted(i))
                    .append(company ? "professionnel" : "particulier")
                    .append(";Mme;")
                    .append(name)
                    .append(';')
                    .append(firstName)
                    .append(';')
                    .append(company ? any(random, TRADES) + " " + name : "")
                    .append(";;")
                    .append("b%05d@example.fr;;".formatted(i))
                    .append(mobile)
                    .append(";e-mail;")
                    .append(1 + random.nextInt(90))
                    .append(' ')
                    .append(any(random, STREETS))
                    .append(";;74")
                    .append("%03d".formatted(random.nextInt(10) * 100))
                    .append(';')
                    .append(town)
                    .append("\r\n");
            if (i % (size / 100) == 0) {
                typed.addAll(List.of(name, firstName + " " + name, name + " " + town, mobile, misspelt(name, random)));
            }
        }
        return file.toString();
    }

    public String sites() {
        Random random = new Random(38);
        StringBuilder file = new StringBuilder(CsvTexts.SITES);
        for (int i = 0; i < size; i++) {
            file.append("BS-%05d;B-%05d;Maison;".formatted(i, i))
                    .append(1 + random.nextInt(90))
                    .append(' ')
                    .append(any(random, STREETS))
                    .append(";;74000;")
                    .append(any(random, TOWNS))
                    .append(";45,9;6,1;habitation;1985\r\n");
        }
        return file.toString();
    }

    /** Ends spread over the coming year, each with its reminders ahead. */
    public String contracts() {
        Random random = new Random(73);
        StringBuilder file = new StringBuilder(CsvTexts.CONTRACTS);
        for (int i = 0; i < size; i++) {
            LocalDate end = today.plusDays(1 + random.nextInt(364));
            LocalDate start = end.minusYears(1).plusDays(1);
            file.append("BC-%05d;B-%05d;BS-%05d;".formatted(i, i, i))
                    .append(any(random, PLANS))
                    .append(';')
                    .append(WRITTEN.format(start.minusDays(20)))
                    .append(';')
                    .append(WRITTEN.format(start))
                    .append(';')
                    .append(WRITTEN.format(end))
                    .append(i % 5 == 0 ? ";oui;1;2;" : ";non;0;2;")
                    .append(180 + random.nextInt(900))
                    .append(",50;10\r\n");
        }
        return file.toString();
    }

    /** What somebody would type: names, names and towns, numbers, and names with a slip of the finger. */
    List<String> typed() {
        return typed;
    }

    private static String misspelt(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 2);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static String any(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
