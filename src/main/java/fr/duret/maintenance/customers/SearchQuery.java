package fr.duret.maintenance.customers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody typed to find a customer, as words; a phone number in any writing is one word. */
record SearchQuery(List<String> words) {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 100;

    private static final Pattern DIGITS = Pattern.compile("\\+?\\d[\\d .()/\\-\u00a0\u202f]*\\d");
    private static final Pattern FRENCH_PREFIX = Pattern.compile("^(?:\\+|00)33\\D*0?(?=\\D*\\d)");

    /** Joins the digits of each phone number in what was typed, in the national writing. */
    static String withPhonesJoined(String typed) {
        String start = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return DIGITS.matcher(start).replaceAll(SearchQuery::joinedIfPhone);
    }

    /** A number of the phone begins with + or 0, or is a part of one: pairs of digits. */
    private static String joinedIfPhone(MatchResult digits) {
        String written = FRENCH_PREFIX.matcher(digits.group()).replaceFirst("0");
        boolean phone = written.startsWith("0")
                || written.startsWith("+")
                || Arrays.stream(written.split("\\D+")).allMatch(group -> group.length() == 2);
        return phone ? written.replaceAll("\\D", "") : written;
    }

    /** The query of a text that is folded already as the index folds its own. */
    static SearchQuery ofFolded(String folded) {
        return new SearchQuery(Arrays.stream(folded.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }
}
