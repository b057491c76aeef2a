package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.rounds.AgendaLinks;
import fr.duret.maintenance.rounds.RoundSheet;
import fr.duret.maintenance.rounds.RoundSheets;
import fr.duret.maintenance.rounds.RoundStop;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One technician's round of one day: its map, its visits with the ways between, and the calendar to subscribe to. */
@Controller
@RequestMapping("/planning/tournees/{technician}/{day}")
class RoundPage {

    /** A visit of the round. */
    record Line(int number, String url, String way, String time, String who, String kind) {}

    private final RoundSheets sheets;
    private final TechnicianRegister technicians;
    private final AgendaLinks agendas;
    private final String publicAddress;

    RoundPage(
            RoundSheets sheets,
            TechnicianRegister technicians,
            AgendaLinks agendas,
            @Value("${duret.public-address}") String publicAddress) {
        this.sheets = sheets;
        this.technicians = technicians;
        this.agendas = agendas;
        this.publicAddress = publicAddress;
    }

    @GetMapping
    String round(
            @PathVariable UUID technician,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Model model) {
        TechnicianView one = technicians.require(technician);
        Optional<RoundSheet> sheet = sheet(technician, day);
        List<RoundStop> stops = sheet.map(RoundSheet::stops).orElse(List.of());
        model.addAttribute("name", one.name());
        model.addAttribute("day", French.weekday(day));
        model.addAttribute("board", PlanningView.DAY.url(day));
        model.addAttribute("here", here(technician, day));
        model.addAttribute(
                "sum",
                sheet.map(round -> French.duration(round.work().toMinutes()) + ", "
                                + French.number(Math.round(round.metres() / 1000.0)) + "\u00a0km")
                        .orElse(""));
        model.addAttribute(
                "stops",
                stops.stream().map(stop -> line(stops.indexOf(stop) + 1, stop)).toList());
        return "backoffice/round";
    }

    @GetMapping("/carte.svg")
    ResponseEntity<byte[]> map(
            @PathVariable UUID technician, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        List<WorkItem> stops = sheet(technician, day)
                .map(sheet -> sheet.stops().stream().map(RoundStop::item).toList())
                .orElse(List.of());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(RoundPicture.of(technicians.require(technician).start(), stops)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the technician a new calendar address, and shows it once. */
    @PostMapping("/agenda")
    String agenda(
            @PathVariable UUID technician,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            RedirectAttributes redirect) {
        String name = technicians.require(technician).name();
        String address = publicAddress + "/agenda/" + agendas.renew(technician, Frame.author()) + ".ics";
        redirect.addFlashAttribute("agenda", address);
        redirect.addFlashAttribute(
                "notice",
                Notice.done(
                        "Lien d’agenda prêt",
                        "À donner à " + name + " : son téléphone s’y abonne. Un lien donné plus tôt ne s’ouvre plus."));
        return "redirect:" + here(technician, day);
    }

    private Optional<RoundSheet> sheet(UUID technician, LocalDate day) {
        return sheets.between(day, day).stream()
                .filter(sheet -> sheet.technicianId().equals(technician))
                .findFirst();
    }

    private static String here(UUID technician, LocalDate day) {
        return "/planning/tournees/" + technician + "/" + day;
    }

    private static Line line(int number, RoundStop stop) {
        WorkItem item = stop.item();
        return new Line(
                number,
                "/planning/visites/" + item.id(),
                French.duration(Math.round(stop.travel().toSeconds() / 60.0)) + ", "
                        + French.number(Math.round(stop.metres() / 1000.0)) + "\u00a0km",
                French.time(Objects.requireNonNull(item.plannedStart())) + " – "
                        + French.time(Objects.requireNonNull(item.plannedEnd())),
                item.label(),
                item.kind().label());
    }
}
