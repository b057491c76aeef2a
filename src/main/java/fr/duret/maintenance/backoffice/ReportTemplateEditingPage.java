package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.DeliveredTemplates;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.MeasureUnit;
import fr.duret.maintenance.interventions.ReportTemplate;
import fr.duret.maintenance.interventions.ReportTemplates;
import fr.duret.maintenance.interventions.TemplateContent;
import fr.duret.maintenance.interventions.TemplateProof;
import fr.duret.maintenance.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing a report template: nothing is kept before it is published, and what was typed is never lost on the way. */
@Controller
@RequestMapping("/modeles-de-rapport/{word}/modifier")
class ReportTemplateEditingPage {

    private static final int UNPROCESSABLE = 422;

    private final ReportTemplates templates;
    private final DeliveredTemplates delivered;
    private final TemplateProof proof;

    ReportTemplateEditingPage(ReportTemplates templates, DeliveredTemplates delivered, TemplateProof proof) {
        this.templates = templates;
        this.delivered = delivered;
        this.proof = proof;
    }

    /** @param depart {@code livre} to begin with what the application delivers, instead of the newest version */
    @GetMapping
    String edit(@PathVariable String word, @RequestParam(defaultValue = "") String depart, Model model) {
        InterventionKind kind = KindAddress.kind(word);
        ReportTemplate current = templates.current(kind);
        TemplateForm form = "livre".equals(depart)
                ? TemplateForm.of(current.version(), delivered.content(kind))
                : TemplateForm.of(current);
        return page(kind, form, Map.of(), model);
    }

    /** Adds, moves or removes a line; nothing is kept. */
    @PostMapping("/lignes")
    String move(
            @PathVariable String word,
            @RequestParam String faire,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        TemplateMove move = TemplateMove.of(TemplateForm.read(fields), faire);
        model.addAttribute("focus", move.focus());
        model.addAttribute("told", move.told());
        return page(KindAddress.kind(word), move.form(), Map.of(), model);
    }

    /** The report that the fields as they stand would lead to; the page again where something is wrong with them. */
    @PostMapping("/apercu")
    Object preview(@PathVariable String word, @RequestParam MultiValueMap<String, String> fields, Model model) {
        InterventionKind kind = KindAddress.kind(word);
        TemplateForm form = TemplateForm.read(fields);
        TemplateProofreading reading = new TemplateProofreading(form);
        if (!reading.errors().isEmpty()) {
            ModelAndView again = new ModelAndView(page(kind, form, reading.errors(), model));
            again.addAllObjects(model.asMap());
            return again;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(proof.print(kind, reading.content()));
    }

    @PostMapping
    String publish(
            @PathVariable String word,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        InterventionKind kind = KindAddress.kind(word);
        TemplateForm form = TemplateForm.read(fields);
        TemplateProofreading reading = new TemplateProofreading(form);
        if (!reading.errors().isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(kind, form, reading.errors(), model);
        }
        try {
            redirect.addFlashAttribute("notice", published(kind, form.basedOn(), reading.content()));
            return "redirect:" + KindAddress.template(kind);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return refused(kind, form, refusal, model);
        }
    }

    private Notice published(InterventionKind kind, int basedOn, TemplateContent content) {
        ReportTemplate current = templates.current(kind);
        if (current.version() == basedOn && current.content().equals(content)) {
            return new Notice("calm", "Rien n’a changé", "Aucune version n’a été publiée.");
        }
        ReportTemplate edited = templates.edit(kind, basedOn, content, Frame.author());
        return Notice.done(
                "Version " + edited.version() + " publiée",
                "Les prochains rapports l’utilisent. Ceux qui sont commencés gardent la leur.");
    }

    /** Somebody was faster: what they changed is shown above what was typed, and publishing again puts it aside. */
    private String refused(InterventionKind kind, TemplateForm form, Refusal refusal, Model model) {
        ReportTemplate current = templates.current(kind);
        if (current.version() == form.basedOn()) {
            model.addAttribute("notice", Notice.refused(refusal));
            return page(kind, form, Map.of(), model);
        }
        boolean known = form.basedOn() > 0 && form.basedOn() < current.version();
        model.addAttribute("faster", current);
        model.addAttribute(
                "meanwhile",
                known
                        ? TemplateChanges.between(
                                templates.version(kind, form.basedOn()).content(), current.content())
                        : List.of());
        return page(kind, form.with(current.version()), Map.of(), model);
    }

    private String page(InterventionKind kind, TemplateForm form, Map<String, String> errors, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("address", KindAddress.template(kind));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("units", MeasureUnit.values());
        return "backoffice/report-template-form";
    }
}
