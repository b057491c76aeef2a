package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.rounds.AgendaLinks;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A technician's rounds as a calendar that their telephone subscribes to (RFC 5545); the address is the secret. */
@RestController
class AgendaFeed {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 60;

    private final AgendaLinks links;
    private final Workload workload;
    private final Clock clock;

    AgendaFeed(AgendaLinks links, Workload workload, Clock clock) {
        this.links = links;
        this.workload = workload;
        this.clock = clock;
    }

    @GetMapping("/agenda/{token}.ics")
    ResponseEntity<byte[]> agenda(@PathVariable String token) {
        UUID technician = links.technicianOf(token)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "agenda-unknown",
                        "Cet agenda n'existe pas",
                        "Le lien a été renouvelé ou il est incomplet. Demandez le nouveau à la coordination."));
        LocalDate today = Paris.today(clock);
        List<WorkItem> own =
                workload.planned(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
                        .filter(item -> technician.equals(item.technicianId()))
                        .toList();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(AgendaText.of(own, clock.instant()).getBytes(StandardCharsets.UTF_8));
    }
}
