package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.technicians.StartingPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Draws a round to scale: where it begins, its visits by number in their order, north above. An SVG image, 640 by 420. */
final class RoundPicture {

    private static final double METRES_A_DEGREE = 111_320;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int MARGIN = 60;
    private static final int[] ROUND = {1, 2, 5};

    /** A place on the picture; number 0 is where the round begins. */
    private record Spot(double x, double y, int number, String label) {}

    private final StringBuilder svg = new StringBuilder();
    private final List<Spot> spots = new ArrayList<>();
    private final double scale;

    private RoundPicture(StartingPoint start, List<WorkItem> stops) {
        double stretch = Math.cos(Math.toRadians(start.latitude()));
        List<Spot> metres = new ArrayList<>();
        metres.add(new Spot(
                start.longitude() * METRES_A_DEGREE * stretch,
                start.latitude() * METRES_A_DEGREE,
                0,
                start.home() ? "domicile" : "dépôt"));
        int number = 0;
        for (WorkItem stop : stops) {
            number++;
            Double latitude = stop.latitude();
            Double longitude = stop.longitude();
            if (latitude != null && longitude != null) {
                metres.add(new Spot(
                        longitude * METRES_A_DEGREE * stretch, latitude * METRES_A_DEGREE, number, stop.town()));
            }
        }
        double west = metres.stream().mapToDouble(Spot::x).min().orElse(0);
        double east = metres.stream().mapToDouble(Spot::x).max().orElse(0);
        double south = metres.stream().mapToDouble(Spot::y).min().orElse(0);
        double north = metres.stream().mapToDouble(Spot::y).max().orElse(0);
        scale = Math.min(
                (WIDTH - 2.0 * MARGIN) / Math.max(500, east - west),
                (HEIGHT - 2.0 * MARGIN) / Math.max(500, north - south));
        metres.forEach(spot -> spots.add(new Spot(
                WIDTH / 2.0 + (spot.x - (west + east) / 2) * scale,
                HEIGHT / 2.0 - (spot.y - (south + north) / 2) * scale,
                spot.number,
                spot.label)));
    }

    static String of(StartingPoint start, List<WorkItem> stops) {
        return new RoundPicture(start, stops).draw();
    }

    private String draw() {
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
                        + " font-family=\"Inter, Arial, sans-serif\" font-size=\"13\" fill=\"#0e1a2e\">"
                        + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"#f6f7f9\"/><path d=\"M")
                .formatted(WIDTH, HEIGHT));
        spots.forEach(spot -> svg.append(pixels(spot.x)).append(' ').append(pixels(spot.y)).append(" L"));
        Spot home = spots.get(0);
        svg.append("%s %s\" fill=\"none\" stroke=\"#a9c0ff\" stroke-width=\"2\"/>"
                .formatted(pixels(home.x), pixels(home.y)));
        spots.forEach(this::spot);
        compassAndScale();
        return svg.append("</svg>").toString();
    }

    private void spot(Spot spot) {
        if (spot.number == 0) {
            svg.append("<path d=\"M%s %s h14 v-9 l-7 -7 l-7 7 z\"/>".formatted(pixels(spot.x - 7), pixels(spot.y + 8)));
        } else {
            svg.append(("<circle cx=\"%1$s\" cy=\"%2$s\" r=\"10\" fill=\"#0b45f0\" stroke=\"#ffffff\" stroke-width=\"2\"/>"
                            + "<text x=\"%1$s\" y=\"%3$s\" text-anchor=\"middle\" fill=\"#ffffff\" font-weight=\"600\""
                            + " font-size=\"11\">%4$d</text>")
                    .formatted(pixels(spot.x), pixels(spot.y), pixels(spot.y + 4), spot.number));
        }
        boolean left = spot.x > WIDTH * 0.75;
        text(spot.x + (left ? -15 : 15), spot.y + (spot.number % 2 == 0 ? 14 : -6), left ? "end" : "start", spot.label);
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" paint-order=\"stroke\" stroke=\"#f6f7f9\""
                        + " stroke-width=\"4\">%s</text>")
                .formatted(pixels(x), pixels(y), anchor, HtmlUtils.htmlEscape(words, "UTF-8")));
    }

    private void compassAndScale() {
        int metres = roundMetres();
        svg.append("<path d=\"M616 34 v-20 m-5 7 l5 -7 l5 7\" fill=\"none\" stroke=\"#46546a\" stroke-width=\"1.5\"/>");
        text(616, 48, "middle", "N");
        svg.append("<path d=\"M12 402 v6 h%s v-6\" fill=\"none\" stroke=\"#46546a\" stroke-width=\"1.5\"/>"
                .formatted(pixels(metres * scale)));
        text(20 + metres * scale, 408, "start", InterventionWords.metres(metres));
    }

    /** A round length of at most a quarter of the picture: 500 m, 1 km, 2 km and so on. */
    private int roundMetres() {
        int length = 1;
        for (int power = 1; power <= 1_000_000; power *= 10) {
            for (int step : ROUND) {
                if ((long) step * power * scale <= WIDTH / 4.0) {
                    length = step * power;
                }
            }
        }
        return length;
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
