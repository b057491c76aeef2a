package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.notifications.Templates;
import fr.duret.maintenance.rehearsal.runs.RehearsalDesk;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.YearComparison;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two rehearsals compared: in words, in figures, on the calendar and on the diagrams. */
@Controller
@RequestMapping("/repetitions/comparer")
class RehearsalComparisonPage {

    /** A process of both runs and how often each of its steps was passed; a model that a run lacks is null. */
    record Drawing(@Nullable String before, @Nullable String after, List<Step> steps) {}

    /** A step in figures. */
    record Step(String id, long before, long after, boolean changed) {}

    private final RehearsalDesk desk;
    private final Templates templates;

    RehearsalComparisonPage(RehearsalDesk desk, Templates templates) {
        this.desk = desk;
        this.templates = templates;
    }

    @GetMapping
    String compare(
            @RequestParam(required = false) @Nullable UUID a,
            @RequestParam(required = false) @Nullable UUID b,
            Model model) {
        model.addAttribute(
                "runs",
                desk.runs().stream()
                        .filter(run -> run.state().over())
                        .map(RunLine::of)
                        .toList());
        model.addAttribute("a", a);
        model.addAttribute("b", b);
        if (a != null && b != null) {
            RehearsalRun first = desk.run(a);
            RehearsalRun second = desk.run(b);
            model.addAttribute("before", RunLine.of(first));
            model.addAttribute("after", RunLine.of(second));
            model.addAttribute(
                    "sheet",
                    ComparisonSheet.of(
                            first,
                            second,
                            desk.compare(a, b),
                            RehearsalPage.messages(templates),
                            desk.names(b).or(desk.names(a))));
        }
        return "backoffice/rehearsal-comparison";
    }

    @GetMapping("/dessin")
    @ResponseBody
    Drawing drawing(@RequestParam UUID a, @RequestParam UUID b, @RequestParam String processus) {
        YearComparison comparison = desk.compare(a, b);
        return new Drawing(
                model(a, processus),
                model(b, processus),
                comparison.places().entrySet().stream()
                        .filter(place -> place.getKey().process().equals(processus))
                        .map(place -> new Step(
                                place.getKey().activity(),
                                place.getValue().first(),
                                place.getValue().second(),
                                place.getValue().changed()))
                        .toList());
    }

    private @Nullable String model(UUID run, String process) {
        return desk.model(run, process)
                .map(model -> new String(model, StandardCharsets.UTF_8))
                .orElse(null);
    }
}
