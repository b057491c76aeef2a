package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.Overrun;
import fr.duret.maintenance.shared.French;

/** Draws what was planned above what was worked; what goes beyond stands out. An SVG image, 560 by 112. */
final class TimesPicture {

    private static final int LEFT = 88;
    private static final int LONGEST = 360;
    private static final int THICK = 28;

    private TimesPicture() {}

    static String of(Overrun overrun) {
        int planned = overrun.plannedMinutes();
        int worked = overrun.workedMinutes();
        int most = Math.max(1, Math.max(planned, worked));
        int within = Math.min(planned, worked);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="560" height="112" viewBox="0 0 560 112"\
                 font-family="Inter, sans-serif" font-size="15" fill="#0f172a">\
                """
                + label(16, "Prévu")
                + bar(16, 0, planned, most, "#a9bcf5")
                + value(16, planned, most)
                + label(64, "Travaillé")
                + bar(64, 0, within, most, "#0b45f5")
                + bar(64, within, worked - within, most, "#c2410c")
                + value(64, worked, most)
                + "</svg>";
    }

    private static String label(int top, String text) {
        return "<text x=\"0\" y=\"%d\">%s</text>".formatted(top + 19, text);
    }

    private static String bar(int top, int from, int minutes, int most, String colour) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                .formatted(LEFT + pixels(from, most), top, pixels(minutes, most), THICK, colour);
    }

    private static String value(int top, int minutes, int most) {
        return "<text x=\"%d\" y=\"%d\" font-weight=\"600\">%s</text>"
                .formatted(LEFT + pixels(minutes, most) + 10, top + 19, French.duration(minutes));
    }

    private static int pixels(int minutes, int most) {
        return minutes * LONGEST / most;
    }
}
