package fr.duret.maintenance.appointments;

import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Company;
import fr.duret.maintenance.shared.French;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** An appointment as an iCalendar file (RFC 5545): a later one with the same id replaces it in the calendar. */
final class CalendarEntry {

    static final String MEDIA_TYPE = "text/calendar";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private CalendarEntry() {}

    static String of(
            AppointmentView appointment,
            AgreedSlot slot,
            InterventionView intervention,
            SiteView site,
            Company company,
            Instant now) {
        boolean cancelled = appointment.state() == AppointmentState.CANCELLED;
        return List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Duret Electricite//Rendez-vous//FR",
                        "METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"),
                        "BEGIN:VEVENT",
                        "UID:" + appointment.id() + "@duret",
                        "SEQUENCE:" + (cancelled ? appointment.agreed() : appointment.agreed() - 1),
                        "DTSTAMP:" + UTC.format(now),
                        "DTSTART:" + UTC.format(slot.window().from()),
                        "DTEND:" + UTC.format(slot.window().to()),
                        "SUMMARY:"
                                + text(company.name() + " : "
                                        + intervention.kind().label()),
                        "LOCATION:"
                                + text(site.address().street() + ", "
                                        + site.address().postcode() + " "
                                        + site.address().town()),
                        "DESCRIPTION:"
                                + text("Arrivée du technicien " + slot.window().hours() + ". Un empêchement ? "
                                        + French.phone(company.phone())),
                        "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
                        "END:VEVENT",
                        "END:VCALENDAR")
                .stream()
                .map(CalendarEntry::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** RFC 5545, 3.3.11. */
    private static String text(String value) {
        return French.typeset(value)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** RFC 5545, 3.1: no line has more than 75 octets; the next begins with a space. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String sign = Character.toString(line.codePointAt(i));
            int size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(sign);
            octets += size;
        }
        return folded.toString();
    }
}
