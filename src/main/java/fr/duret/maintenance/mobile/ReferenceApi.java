package fr.duret.maintenance.mobile;

import fr.duret.maintenance.catalog.PartView;
import fr.duret.maintenance.catalog.PartsCatalogue;
import fr.duret.maintenance.interventions.ReportTemplate;
import fr.duret.maintenance.interventions.ReportTemplates;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a device keeps for working offline: who it belongs to, report templates, parts. */
@RestController
@RequestMapping("/api/v1")
class ReferenceApi {

    private final ReportTemplates templates;
    private final PartsCatalogue catalogue;

    ReferenceApi(ReportTemplates templates, PartsCatalogue catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
    }

    /**
     * A part of the catalogue.
     *
     * @param unit in French
     * @param price of one unit in euros, net of tax
     */
    record PartLine(String reference, String family, String label, String unit, BigDecimal price) {

        static PartLine of(PartView part) {
            return new PartLine(
                    part.reference(),
                    part.family(),
                    part.label(),
                    part.unit().label(),
                    part.price().amount());
        }
    }

    /** The technician whose interventions the API shows. */
    @GetMapping("/me")
    Worker me(Worker worker) {
        return worker;
    }

    /** The newest version of each kind's template. */
    @GetMapping("/report-templates")
    List<ReportTemplate> templates() {
        return templates.current();
    }

    @GetMapping("/parts")
    List<PartLine> parts() {
        return catalogue.parts().stream().map(PartLine::of).toList();
    }
}
