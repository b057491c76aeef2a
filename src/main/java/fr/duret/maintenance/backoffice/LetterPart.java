package fr.duret.maintenance.backoffice;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a letter as its page shows it: framed is what plain text draws a box around. */
record LetterPart(String text, boolean framed) {

    private static final String TOP = "┏";
    private static final String SIDE = "┃";
    private static final String BOTTOM = "┗";

    static List<LetterPart> of(String text) {
        List<LetterPart> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            boolean top = line.startsWith(TOP);
            if (top || line.startsWith(BOTTOM)) {
                add(parts, lines, !top);
            } else {
                lines.add(line.startsWith(SIDE) ? line.substring(SIDE.length()).strip() : line);
            }
        }
        add(parts, lines, false);
        return parts;
    }

    private static void add(List<LetterPart> parts, List<String> lines, boolean framed) {
        String text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            parts.add(new LetterPart(text, framed));
        }
        lines.clear();
    }
}
