package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.DeliveredTemplates;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.ReportTemplate;
import fr.duret.maintenance.interventions.ReportTemplates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Modèles de rapport »: what the reports of each kind ask, and how that became so. */
@Controller
@RequestMapping("/modeles-de-rapport")
class ReportTemplatesPage {

    /** A template as the list shows it. */
    record Line(String url, ReportTemplate template) {}

    /**
     * A version in the story of a template.
     *
     * @param changes what it changed, one sentence each; empty for the first
     */
    record Version(
            int number, String by, boolean delivered, Instant at, String url, boolean shown, List<String> changes) {}

    private final ReportTemplates templates;
    private final DeliveredTemplates delivered;

    ReportTemplatesPage(ReportTemplates templates, DeliveredTemplates delivered) {
        this.templates = templates;
        this.delivered = delivered;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "lines",
                templates.current().stream()
                        .map(template -> new Line(KindAddress.template(template.kind()), template))
                        .toList());
        return "backoffice/report-templates";
    }

    /** @param version one of its versions, the newest otherwise */
    @GetMapping("/{word}")
    String one(@PathVariable String word, @RequestParam(defaultValue = "0") int version, Model model) {
        InterventionKind kind = KindAddress.kind(word);
        ReportTemplate shown = version > 0 ? templates.version(kind, version) : templates.current(kind);
        List<ReportTemplate> all = templates.versions(kind);
        boolean newest = shown.version() == all.get(0).version();
        model.addAttribute("template", shown);
        model.addAttribute("newest", newest);
        model.addAttribute("address", KindAddress.template(kind));
        model.addAttribute("versions", story(all, shown));
        model.addAttribute(
                "delivered",
                newest ? TemplateChanges.between(shown.content(), delivered.content(kind)) : List.<String>of());
        return "backoffice/report-template";
    }

    private static List<Version> story(List<ReportTemplate> all, ReportTemplate shown) {
        List<Version> story = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ReportTemplate version = all.get(i);
            story.add(new Version(
                    version.version(),
                    version.editedBy(),
                    version.delivered(),
                    version.editedAt(),
                    KindAddress.template(version.kind()) + "?version=" + version.version(),
                    version.version() == shown.version(),
                    i + 1 == all.size()
                            ? List.of()
                            : TemplateChanges.between(all.get(i + 1).content(), version.content())));
        }
        return story;
    }
}
