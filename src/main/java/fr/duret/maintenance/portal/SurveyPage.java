package fr.duret.maintenance.portal;

import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import fr.duret.maintenance.surveys.Answers;
import fr.duret.maintenance.surveys.SurveyState;
import fr.duret.maintenance.surveys.SurveyView;
import fr.duret.maintenance.surveys.Surveys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * « Votre avis »: five questions about a visit. A click on a score in the mail opens the page with it; the page then
 * hands it in by itself, because a mere opening may come from a program that looks through mails.
 */
@Controller
@RequestMapping("/avis/{token}")
class SurveyPage {

    /** One question, with the score that is chosen already. */
    record Question(String name, String text, @Nullable Integer chosen) {}

    /** What the page asks. */
    record Asked(
            String title,
            LocalDate doneOn,
            String actionUrl,
            @Nullable Integer first,
            @Nullable String remark) {}

    private final LinkBearer bearer;
    private final Surveys surveys;

    SurveyPage(LinkBearer bearer, Surveys surveys) {
        this.bearer = bearer;
        this.surveys = surveys;
    }

    @GetMapping
    String ask(@PathVariable String token, @RequestParam(required = false) @Nullable String note, Model model) {
        return bearer.subject(Purpose.SURVEY, token, model)
                .map(id -> ask(id, token, score(note), model))
                .orElse(LinkBearer.UNUSABLE);
    }

    private String ask(UUID id, String token, @Nullable Integer clicked, Model model) {
        SurveyView survey = surveys.survey(id);
        if (survey.state() == SurveyState.CLOSED) {
            return closed(model);
        }
        Answers given = survey.answers();
        model.addAttribute(
                "asked",
                new Asked(
                        survey.title(),
                        survey.doneOn(),
                        "/avis/" + token,
                        given == null ? clicked : null,
                        given == null ? null : given.remark()));
        model.addAttribute("questions", questions(given, clicked));
        return "portal/survey";
    }

    private static List<Question> questions(@Nullable Answers given, @Nullable Integer clicked) {
        return List.of(
                new Question(
                        "overall",
                        "Dans l’ensemble, êtes-vous satisfait de ce passage ?",
                        clicked != null || given == null ? clicked : given.overall()),
                new Question(
                        "punctuality", "Le rendez-vous a-t-il été tenu ?", given == null ? null : given.punctuality()),
                new Question(
                        "workmanship", "Le travail est-il bien fait ?", given == null ? null : given.workmanship()),
                new Question(
                        "explanations",
                        "Les explications étaient-elles claires, et les lieux laissés propres ?",
                        given == null ? null : given.explanations()),
                new Question(
                        "recommendation",
                        "Nous recommanderiez-vous autour de vous ?",
                        given == null ? null : given.recommendation()));
    }

    /** The click in the mail, handed in by the page; it leaves fuller answers as they are. */
    @PostMapping("/note")
    ResponseEntity<Void> click(@PathVariable String token, @RequestParam String note, Model model) {
        Integer score = score(note);
        if (score == null) {
            return ResponseEntity.badRequest().build();
        }
        int clicked = score;
        return bearer.subject(Purpose.SURVEY, token, model)
                .map(id -> {
                    Attempts.of(() -> surveys.click(id, clicked));
                    return ResponseEntity.noContent().<Void>build();
                })
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String overall,
            @RequestParam(required = false) @Nullable String punctuality,
            @RequestParam(required = false) @Nullable String workmanship,
            @RequestParam(required = false) @Nullable String explanations,
            @RequestParam(required = false) @Nullable String recommendation,
            @RequestParam(required = false) @Nullable String remark,
            Model model) {
        Integer first = score(overall);
        return bearer.subject(Purpose.SURVEY, token, model)
                .map(id -> {
                    if (first == null) {
                        model.addAttribute("errors", Map.of("overall-5", "Choisissez au moins une note d’ensemble."));
                        return ask(id, token, null, model);
                    }
                    return answer(
                            id,
                            new Answers(
                                    first,
                                    score(punctuality),
                                    score(workmanship),
                                    score(explanations),
                                    score(recommendation),
                                    remark),
                            model);
                })
                .orElse(LinkBearer.UNUSABLE);
    }

    private String answer(UUID id, Answers answers, Model model) {
        try {
            model.addAttribute(
                    "low", Attempts.of(() -> surveys.answer(id, answers)).isLow());
            return "portal/survey-done";
        } catch (Refusal refusal) {
            return closed(model);
        }
    }

    private static String closed(Model model) {
        return LinkBearer.unusable(
                model,
                "Cette enquête est close",
                "Vous pouviez répondre pendant trente jours. Votre avis nous intéresse toujours : appelez-nous.");
    }

    private static @Nullable Integer score(@Nullable String typed) {
        return typed != null && typed.matches("[1-5]") ? Integer.valueOf(typed) : null;
    }
}
