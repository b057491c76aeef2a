package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.surveys.CorrectiveActions;
import fr.duret.maintenance.surveys.Scores;
import fr.duret.maintenance.surveys.SurveyList;
import fr.duret.maintenance.surveys.SurveyView;
import fr.duret.maintenance.surveys.Surveys;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** « Avis des clients »: the company's score, each technician's, every answer and what is done about the bad ones. */
@Controller
class SurveysPage {

    private static final int PAGE_SIZE = 50;

    /** An answer as the list shows it. */
    record Line(
            String url,
            String customerName,
            String title,
            String subject,
            @Nullable String technician,
            int overall,
            @Nullable String remark,
            Instant answeredAt,
            @Nullable Tone action) {}

    /** What people think of one technician. */
    record TechnicianScore(
            String name, int answers, @Nullable BigDecimal overall, int low) {}

    private final SurveyList list;
    private final Surveys surveys;
    private final CorrectiveActions actions;
    private final Scores scores;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;

    SurveysPage(
            SurveyList list,
            Surveys surveys,
            CorrectiveActions actions,
            Scores scores,
            CustomerRegister customers,
            TechnicianRegister technicians) {
        this.list = list;
        this.surveys = surveys;
        this.actions = actions;
        this.scores = scores;
        this.customers = customers;
        this.technicians = technicians;
    }

    @GetMapping("/avis-clients")
    String answers(
            @RequestParam(defaultValue = "") String notes, @RequestParam(defaultValue = "0") int page, Model model) {
        boolean low = "basses".equals(notes);
        long total = list.count(low);
        List<SurveyList.Row> rows = list.answers(low, Pager.within(page, PAGE_SIZE, total), PAGE_SIZE);
        List<Integer> distribution = scores.distribution();
        model.addAttribute("low", low);
        model.addAttribute("lines", lines(rows));
        model.addAttribute("score", scores.ofCompany());
        model.addAttribute("opened", list.countOpened());
        model.addAttribute("distribution", distribution);
        model.addAttribute("most", Math.max(1, Collections.max(distribution)));
        model.addAttribute("technicians", technicianScores());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/avis-clients");
        if (low) {
            address.queryParam("notes", "basses");
        }
        model.addAttribute("page", Pager.of(address, page, PAGE_SIZE, total));
        return "backoffice/surveys";
    }

    private List<TechnicianScore> technicianScores() {
        Map<UUID, Scores.Score> byTechnician = scores.ofTechnicians();
        return technicians.technicians().stream()
                .filter(technician -> byTechnician.containsKey(technician.id()))
                .map(technician -> {
                    Scores.Score score = Objects.requireNonNull(byTechnician.get(technician.id()));
                    return new TechnicianScore(technician.name(), score.answers(), score.overall(), score.low());
                })
                .toList();
    }

    private List<Line> lines(List<SurveyList.Row> rows) {
        Map<UUID, CustomerView> who = customers.customers(
                rows.stream().map(SurveyList.Row::customerId).toList());
        Map<UUID, String> technicianNames =
                technicians.technicians().stream().collect(toMap(TechnicianView::id, TechnicianView::name));
        return rows.stream()
                .map(row -> new Line(
                        "/avis-clients/" + row.id(),
                        Objects.requireNonNull(who.get(row.customerId())).name(),
                        row.title(),
                        row.subject(),
                        row.technicianId() == null ? null : technicianNames.get(row.technicianId()),
                        row.overall(),
                        row.remark(),
                        row.answeredAt().toInstant(),
                        action(row)))
                .toList();
    }

    private static @Nullable Tone action(SurveyList.Row row) {
        if (row.actionDone()) {
            return new Tone("action faite", "done");
        }
        if (row.action() != null) {
            return new Tone("action en cours", "action");
        }
        return row.overall() < 3 ? new Tone("à décider", "warn") : null;
    }

    @GetMapping("/avis-clients/{id}")
    String answer(@PathVariable UUID id, Model model) {
        SurveyView survey = surveys.survey(id);
        model.addAttribute("survey", survey);
        model.addAttribute("customer", customers.customer(survey.customerId()));
        model.addAttribute("action", actions.of(id).orElse(null));
        return "backoffice/survey";
    }
}
