package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the printed report shows.
 *
 * @param subject why somebody came, in a line
 * @param contract number and plan of the contract, if there is one
 * @param equipment what was worked on, if it is known
 * @param amendment what the customer has agreed to beyond what was planned; its picture is found under its id
 * @param signature absent on a preview
 * @param signatureImage the name under which the printer finds its picture, if there is one
 */
record ReportSheet(
        String reference,
        String kind,
        String subject,
        LocalDate doneOn,
        CustomerView customer,
        SiteView site,
        @Nullable String contract,
        @Nullable String equipment,
        String technician,
        List<Worked> worked,
        ReportContent content,
        TemplateContent template,
        List<Finding> findings,
        List<Photo> photos,
        @Nullable Amendment amendment,
        @Nullable SignatureView signature,
        @Nullable String signatureImage) {

    private static final int GROUP = 8;

    /** A photo by the name under which the printer finds its bytes. */
    record Photo(String name, String caption) {}

    /** An item of the template with what became of it. */
    record Item(String label, String answer, @Nullable String note) {}

    public boolean signed() {
        return signature != null;
    }

    public String text() {
        return Objects.requireNonNullElse(content.text(), "");
    }

    public @Nullable Conformity conformity() {
        return content.conformity();
    }

    public @Nullable String observations() {
        return content.observations();
    }

    public @Nullable String recommendations() {
        return content.recommendations();
    }

    public List<ReportContent.UsedPart> parts() {
        return content.parts();
    }

    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (ReportContent.ItemAnswer answer : content.items()) {
            template.item(answer.item())
                    .ifPresent(item -> items.add(new Item(item.label(), word(answer.answer()), answer.note())));
        }
        return items;
    }

    private static String word(ReportContent.Answer answer) {
        return switch (answer) {
            case DONE -> "fait";
            case NOT_APPLICABLE -> "sans objet";
            case NOT_DONE -> "non fait";
        };
    }

    /** « 1 h 29 ». */
    public String effective() {
        return French.duration(Worked.minutes(Worked.total(worked)));
    }

    /** The photos two by two. */
    public List<List<Photo>> pairs() {
        List<List<Photo>> pairs = new ArrayList<>();
        for (int first = 0; first < photos.size(); first += 2) {
            pairs.add(photos.subList(first, Math.min(first + 2, photos.size())));
        }
        return pairs;
    }

    /** « , à 45,89925 ; 6,12938 (à 12 m près) »; nothing if nobody knows where. */
    public String place(@Nullable Double latitude, @Nullable Double longitude, @Nullable Double accuracy) {
        return latitude == null || longitude == null
                ? ""
                : ", à %s ; %s".formatted(coordinate(latitude), coordinate(longitude))
                        + (accuracy == null ? "" : " (à " + Math.round(accuracy) + " m près)");
    }

    private static String coordinate(double degrees) {
        return "%.5f".formatted(degrees).replace('.', ',');
    }

    /** The hash in groups that the eye can follow. */
    public String fingerprint(String sha256) {
        return sha256.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    static String caption(PhotoView photo) {
        return photo.moment().label() + ", " + French.time(photo.takenAt());
    }
}
