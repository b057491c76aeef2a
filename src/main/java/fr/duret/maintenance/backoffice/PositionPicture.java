package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.ClockingView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws to scale where a visit was clocked: the site in the middle, north above, each clocking at its distance. An SVG
 * image, 320 by 240.
 */
final class PositionPicture {

    private static final double METRES_A_DEGREE = 111_320;
    private static final int CENTRE_X = 160;
    private static final int CENTRE_Y = 112;
    private static final int REACH_X = 108;
    private static final int REACH_Y = 80;
    /** A picture of less than so many metres around the site would show the error of the receiver. */
    private static final double LEAST_REACH = 40;
    /** Within so many metres a clocking counts as on the site. */
    private static final double ON_SITE = 150;

    private static final int TOGETHER = 16;
    private static final int[] ROUND = {1, 2, 5};

    /** A spot on the picture, in pixels, and what was clocked there. */
    private record Spot(double x, double y, String label, double accuracy) {}

    private final StringBuilder svg = new StringBuilder();
    private final double scale;
    private final List<Spot> spots = new ArrayList<>();

    private PositionPicture(double latitude, double longitude, List<ClockingView> clockings) {
        double east = LEAST_REACH;
        double north = LEAST_REACH;
        List<double[]> places = new ArrayList<>();
        for (ClockingView clocking : clockings) {
            double x = degrees(clocking.longitude()) - longitude;
            double y = degrees(clocking.latitude()) - latitude;
            double[] place = {
                x * METRES_A_DEGREE * Math.cos(Math.toRadians(latitude)), y * METRES_A_DEGREE,
            };
            places.add(place);
            east = Math.max(east, Math.abs(place[0]));
            north = Math.max(north, Math.abs(place[1]));
        }
        scale = Math.min(REACH_X / east, REACH_Y / north);
        for (int i = 0; i < clockings.size(); i++) {
            add(clockings.get(i), CENTRE_X + places.get(i)[0] * scale, CENTRE_Y - places.get(i)[1] * scale);
        }
    }

    private static double degrees(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    /** Empty if it is not known where the site is, or where anything was clocked. */
    static String of(SiteView site, List<ClockingView> clockings) {
        List<ClockingView> placed = clockings.stream()
                .filter(clocking -> clocking.latitude() != null)
                .toList();
        Double latitude = site.latitude();
        Double longitude = site.longitude();
        return placed.isEmpty() || latitude == null || longitude == null
                ? ""
                : new PositionPicture(latitude, longitude, placed).draw();
    }

    /** What was clocked at nearly the same spot is named together. */
    private void add(ClockingView clocking, double x, double y) {
        String label = clocking.kind().label();
        Double metres = clocking.accuracy();
        double accuracy = metres == null ? 0 : metres * scale;
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (Math.hypot(spot.x - x, spot.y - y) < TOGETHER) {
                spots.set(
                        i,
                        new Spot(
                                spot.x,
                                spot.y,
                                spot.label + ", " + label.toLowerCase(Locale.FRENCH),
                                Math.max(spot.accuracy, accuracy)));
                return;
            }
        }
        spots.add(new Spot(x, y, label, accuracy));
    }

    private String draw() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"240\" viewBox=\"0 0 320 240\""
                + " font-family=\"Inter, Arial, sans-serif\" font-size=\"13\" fill=\"#0e1a2e\">"
                + "<rect width=\"320\" height=\"240\" fill=\"#f6f7f9\"/>");
        double onSite = ON_SITE * scale;
        if (onSite < REACH_Y) {
            circle(CENTRE_X, CENTRE_Y, onSite, "none", "stroke=\"#7c899c\" stroke-dasharray=\"4 4\"");
            text(CENTRE_X, CENTRE_Y + onSite + 14, "middle", InterventionWords.metres((int) ON_SITE));
        }
        spots.forEach(spot -> {
            line(spot);
            circle(spot.x, spot.y, spot.accuracy, "#0b45f0", "fill-opacity=\"0.12\"");
        });
        svg.append(
                "<path d=\"M%d %d h14 v-9 l-7 -7 l-7 7 z\" fill=\"#0e1a2e\"/>".formatted(CENTRE_X - 7, CENTRE_Y + 8));
        spots.forEach(spot -> {
            circle(spot.x, spot.y, 6, "#0b45f0", "stroke=\"#ffffff\" stroke-width=\"2\"");
            boolean left = spot.x > CENTRE_X + 20;
            boolean near = Math.hypot(spot.x - CENTRE_X, spot.y - CENTRE_Y) < TOGETHER;
            text(spot.x + (left ? -11 : 11), spot.y + (near ? -12 : 4), left ? "end" : "start", spot.label);
        });
        compassAndScale();
        return svg.append("</svg>").toString();
    }

    private void line(Spot spot) {
        svg.append("<path d=\"M%d %d L%s %s\" stroke=\"#a9c0ff\" stroke-width=\"2\"/>"
                .formatted(CENTRE_X, CENTRE_Y, pixels(spot.x), pixels(spot.y)));
    }

    private void circle(double x, double y, double radius, String fill, String more) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" %s/>"
                .formatted(pixels(x), pixels(y), pixels(radius), fill, more));
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" paint-order=\"stroke\" stroke=\"#f6f7f9\" stroke-width=\"4\">%s</text>"
                        .formatted(pixels(x), pixels(y), anchor, words));
    }

    private void compassAndScale() {
        int metres = roundMetres();
        double width = metres * scale;
        svg.append("<path d=\"M300 34 v-20 m-5 7 l5 -7 l5 7\" fill=\"none\" stroke=\"#46546a\" stroke-width=\"1.5\"/>");
        text(300, 48, "middle", "N");
        svg.append("<path d=\"M12 222 v6 h%s v-6\" fill=\"none\" stroke=\"#46546a\" stroke-width=\"1.5\"/>"
                .formatted(pixels(width)));
        text(20 + width, 228, "start", InterventionWords.metres(metres));
    }

    /** A round length of at most a quarter of the picture: 10, 20, 50, 100 m and so on. */
    private int roundMetres() {
        double most = 80 / scale;
        int length = 1;
        for (int power = 1; power <= 1_000_000; power *= 10) {
            for (int step : ROUND) {
                if ((long) step * power <= most) {
                    length = step * power;
                }
            }
        }
        return length;
    }

    private static String pixels(double value) {
        return "%.1f".formatted(value).replace(',', '.');
    }
}
