package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rounds.OptimisationRuns;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** « Planning »: the rounds of a day, a week or a month, and what still has no time. */
@Controller
class PlanningPage {

    private final PlanningBoards boards;
    private final PlanningNews news;
    private final OptimisationRuns runs;
    private final ProposalSheets proposals;
    private final Clock clock;

    PlanningPage(
            PlanningBoards boards, PlanningNews news, OptimisationRuns runs, ProposalSheets proposals, Clock clock) {
        this.boards = boards;
        this.news = news;
        this.runs = runs;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Only the dispatcher moves visits; the others' requests would be refused. */
    @ModelAttribute("mayEdit")
    boolean mayEdit() {
        return Frame.isForTheDispatcher();
    }

    @GetMapping("/planning")
    String planning(
            @RequestParam(defaultValue = "semaine") String vue,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate jour,
            Model model) {
        PlanningView view = PlanningView.of(vue);
        LocalDate day = jour == null ? Paris.today(clock) : jour;
        model.addAttribute("view", view);
        model.addAttribute("views", PlanningView.values());
        model.addAttribute("day", day);
        model.addAttribute("period", view.title(day));
        model.addAttribute("previous", view.url(view.step(day, -1)));
        model.addAttribute("next", view.url(view.step(day, 1)));
        model.addAttribute("now", view.url(Paris.today(clock)));
        model.addAttribute("board", boards.read(view, day));
        model.addAttribute(
                "run",
                runs.latest()
                        .filter(run -> run.state().isOpen())
                        .map(proposals::line)
                        .orElse(null));
        model.addAttribute(
                "hours",
                IntStream.range(PlanningBlocks.FIRST_HOUR, PlanningBlocks.LAST_HOUR)
                        .boxed()
                        .toList());
        return "backoffice/planning";
    }

    /** Tells a board that stays open whenever something on it may have changed. */
    @GetMapping(path = "/planning/direct", produces = "text/event-stream")
    SseEmitter live() {
        return news.follow();
    }
}
