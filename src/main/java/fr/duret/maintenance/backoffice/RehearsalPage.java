package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.notifications.TemplateSummary;
import fr.duret.maintenance.notifications.Templates;
import fr.duret.maintenance.rehearsal.runs.FoundEvents;
import fr.duret.maintenance.rehearsal.runs.ModelNames;
import fr.duret.maintenance.rehearsal.runs.RehearsalDesk;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear;
import fr.duret.maintenance.rehearsal.runs.RunProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One rehearsal: how far it is, then the year that it foresees, day by day and week by week, with its events. */
@Controller
@RequestMapping("/repetitions/{id}")
class RehearsalPage {

    private static final int LISTED = 400;
    private static final int LISTED_OF_ALL = 40;

    private final RehearsalDesk desk;
    private final RunProperties properties;
    private final Templates templates;

    RehearsalPage(RehearsalDesk desk, RunProperties properties, Templates templates) {
        this.desk = desk;
        this.properties = properties;
        this.templates = templates;
    }

    @GetMapping
    String rehearsal(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "tout") String voir,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate jour,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate semaine,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String processus,
            Model model) {
        RehearsalRun run = desk.run(id);
        EventChoice choice =
                new EventChoice(RunLine.ROOT + "/" + id, LoadView.of(voir), jour, semaine, message, processus);
        RehearsedYear year = show(run, choice, model);
        if (run.state().over()) {
            addEvents(run, year, choice, model);
            model.addAttribute(
                    "others",
                    desk.runs().stream()
                            .filter(other -> other.state().over() && !other.id().equals(id))
                            .map(RunLine::of)
                            .toList());
        }
        return "backoffice/rehearsal";
    }

    /** What changes while it runs; once it is over, the whole page is to be loaded anew. */
    @GetMapping("/progression")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        RehearsalRun run = desk.run(id);
        if (run.state().over()) {
            response.setHeader("HX-Refresh", "true");
        }
        show(run, new EventChoice(RunLine.ROOT + "/" + id, LoadView.ALL, null, null, "", ""), model);
        return "backoffice/rehearsal-parts :: live";
    }

    private RehearsedYear show(RehearsalRun run, EventChoice choice, Model model) {
        RehearsedYear year = desk.year(run.id());
        model.addAttribute("run", RunLine.of(run));
        model.addAttribute("sheet", YearSheet.of(run, year, properties, choice));
        return year;
    }

    private void addEvents(RehearsalRun run, RehearsedYear year, EventChoice choice, Model model) {
        Map<String, String> messages = messages(templates);
        ModelNames names = desk.names(run.id());
        FoundEvents found = desk.events(run.id(), choice.filter(run), choice.chosen() ? LISTED : LISTED_OF_ALL);
        model.addAttribute("choice", choice);
        model.addAttribute("when", choice.when());
        model.addAttribute("total", found.total());
        model.addAttribute(
                "events",
                found.events().stream()
                        .map(event -> EventLine.of(event, messages, names))
                        .toList());
        model.addAttribute(
                "filters",
                List.of(
                        filter(
                                "message",
                                "Message",
                                "Tous",
                                year.templates(),
                                choice.message(),
                                key -> messages.getOrDefault(key, key)),
                        filter("processus", "Processus", "Tous", year.processes(), choice.processus(), names::of)));
    }

    static Map<String, String> messages(Templates templates) {
        return templates.all().stream().collect(Collectors.toMap(TemplateSummary::key, TemplateSummary::title));
    }

    private static Filter filter(
            String name, String label, String all, List<String> keys, String chosen, UnaryOperator<String> wording) {
        return new Filter(
                name,
                label,
                Stream.concat(
                                Stream.of(new Filter.Option("", all, chosen.isEmpty())),
                                keys.stream()
                                        .map(key -> new Filter.Option(key, wording.apply(key), key.equals(chosen))))
                        .toList());
    }
}
