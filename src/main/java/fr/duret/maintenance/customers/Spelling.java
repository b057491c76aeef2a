package fr.duret.maintenance.customers;

import java.util.Arrays;
import java.util.List;

/** How far words as typed are from words as written: letters added, left out, exchanged or swapped. */
final class Spelling {

    /** Not near at all. */
    static final int FAR = 100;

    private Spelling() {}

    /** The typing errors it takes to read all those words in the text; {@link #FAR} or more if it is something else. */
    static int errors(List<String> words, String text) {
        String[] written = text.strip().split(" ");
        return words.stream()
                .mapToInt(word -> Arrays.stream(written)
                        .mapToInt(candidate -> errors(word, candidate))
                        .min()
                        .orElse(FAR))
                .sum();
    }

    /** One error is forgiven from four letters on, two from seven; the end of a word may be missing. */
    static int errors(String word, String candidate) {
        if (candidate.startsWith(word)) {
            return 0;
        }
        int forgiven = word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
        if (Math.abs(word.length() - candidate.length()) > forgiven) {
            return FAR;
        }
        int errors = distance(word, candidate);
        return errors <= forgiven ? errors : FAR;
    }

    /** The restricted Damerau-Levenshtein distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(exchanged, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
