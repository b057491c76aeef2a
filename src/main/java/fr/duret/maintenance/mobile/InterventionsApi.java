package fr.duret.maintenance.mobile;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in technician's own interventions, to be read. */
@RestController
@RequestMapping("/api/v1/interventions")
class InterventionsApi {

    private static final int DAYS_BACK = 1;
    private static final int DAYS_AHEAD = 7;

    private final Sheets sheets;
    private final Clock clock;

    InterventionsApi(Sheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    /** From yesterday to a week ahead, unless fewer days are asked for. */
    @GetMapping
    List<InterventionLine> interventions(
            Worker worker,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        LocalDate first = Paris.today(clock).minusDays(DAYS_BACK);
        LocalDate last = Paris.today(clock).plusDays(DAYS_AHEAD);
        LocalDate begin = from == null ? first : from;
        LocalDate end = to == null ? last : to;
        if (begin.isBefore(first) || end.isAfter(last)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "days-out-of-reach",
                    "Jours hors de portée",
                    "La liste va de la veille (J-1) à une semaine (J+7). Demandez des jours entre les deux.");
        }
        return sheets.lines(worker, begin, end);
    }

    /** One intervention with all that one needs on site; its ETag is for the next write. */
    @GetMapping("/{id}")
    ResponseEntity<InterventionSheet> intervention(Worker worker, @PathVariable UUID id) {
        InterventionSheet sheet = sheets.sheet(worker, id);
        return ResponseEntity.ok()
                .eTag(String.valueOf(sheet.intervention().version()))
                .body(sheet);
    }
}
