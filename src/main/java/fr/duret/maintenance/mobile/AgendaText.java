package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.WorkItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Visits as iCalendar text (RFC 5545): one event each, times in UTC, lines folded at 75 octets. */
final class AgendaText {

    private static final int LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private AgendaText() {}

    static String of(List<WorkItem> visits, Instant now) {
        AgendaText agenda = new AgendaText();
        agenda.line("BEGIN:VCALENDAR");
        agenda.line("VERSION:2.0");
        agenda.line("PRODID:-//Duret Électricité//Tournées//FR");
        agenda.line("X-WR-CALNAME:Tournées");
        visits.forEach(visit -> agenda.event(visit, now));
        agenda.line("END:VCALENDAR");
        return agenda.text.toString();
    }

    private void event(WorkItem visit, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + visit.id() + "@duret-maintenance");
        line("SEQUENCE:" + visit.version());
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(Objects.requireNonNull(visit.plannedStart())));
        line("DTEND:" + UTC.format(Objects.requireNonNull(visit.plannedEnd())));
        line("SUMMARY:" + escaped(visit.kind().label() + ", " + visit.customer()));
        line("LOCATION:" + escaped(visit.postcode() + " " + visit.town()));
        if (visit.latitude() != null && visit.longitude() != null) {
            line(String.format(Locale.ROOT, "GEO:%.6f;%.6f", visit.latitude(), visit.longitude()));
        }
        line("DESCRIPTION:" + escaped(visit.reference() + " : " + visit.subject()));
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** What is longer goes on in the next line, behind a space; no character is torn apart. */
    private void line(String content) {
        int octets = 0;
        for (int point : content.codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
        }
        text.append("\r\n");
    }
}
