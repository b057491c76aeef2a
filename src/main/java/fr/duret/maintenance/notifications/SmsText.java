package fr.duret.maintenance.notifications;

import java.text.Normalizer;
import java.util.Map;

/**
 * A text message that stays within the GSM alphabet (3GPP TS 23.038), in which 160 characters are one message; a single
 * character outside it would leave room for 70 only.
 *
 * @param text what is sent
 * @param segments how many messages are charged
 */
record SmsText(String text, int segments) {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** These take two places. */
    private static final String EXTENSION = "^{}\\[~]|€";

    private static final int ALONE = 160;
    private static final int JOINED = 153;

    private static final Map<Integer, String> SPELT = Map.ofEntries(
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "Oe"),
            Map.entry((int) '°', "o"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) '\u00a0', " "),
            Map.entry((int) '\u202f', " "));

    /** Spells the text with the GSM alphabet: « fenêtre » becomes « fenetre », « dépannage » stays. */
    static SmsText of(String written) {
        StringBuilder spelt = new StringBuilder();
        String bare = written.strip()
                .replaceAll("\\s*\n\\s*", "\n")
                .replaceAll("«\\h*", "\"")
                .replaceAll("\\h*»", "\"");
        bare.codePoints().forEach(c -> spelt.append(spell(c)));
        String text = spelt.toString();
        return new SmsText(text, segmentsOf(text));
    }

    private static String spell(int character) {
        if (places(character) > 0) {
            return Character.toString(character);
        }
        String known = SPELT.get(character);
        if (known != null) {
            return known;
        }
        String bare = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return bare.codePoints().allMatch(c -> places(c) > 0) ? bare : "?";
    }

    static int segmentsOf(String text) {
        int places = text.codePoints().map(SmsText::places).sum();
        return places <= ALONE ? 1 : (places + JOINED - 1) / JOINED;
    }

    private static int places(int character) {
        if (ALPHABET.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }
}
