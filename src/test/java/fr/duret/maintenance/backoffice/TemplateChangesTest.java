package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.interventions.CheckItem;
import fr.duret.maintenance.interventions.CheckPoint;
import fr.duret.maintenance.interventions.MeasureUnit;
import fr.duret.maintenance.interventions.TemplateContent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateChangesTest {

    private static final CheckItem VISUAL = new CheckItem("visual", "Contrôle visuel", true);
    private static final CheckItem LABELS = new CheckItem("labels", "Repérage", false);

    @Test
    void saysNothingOfWhatIsTheSame() {
        assertThat(TemplateChanges.between(
                        template(List.of(VISUAL), earth("100", true)), template(List.of(VISUAL), earth("100.0", true))))
                .isEmpty();
    }

    @Test
    void saysEachDifferenceInASentence() {
        assertThat(TemplateChanges.between(
                        template(List.of(VISUAL, LABELS), earth("100", true)),
                        template(
                                List.of(LABELS, VISUAL, new CheckItem("smoke", "Détecteur", true)),
                                earth("50", false))))
                .containsExactly(
                        "Point ajouté : «\u202fDétecteur\u202f»",
                        "Points dans un autre ordre",
                        "«\u202fPrise de terre\u202f» : au plus 50\u00a0Ω au lieu de au plus 100\u00a0Ω",
                        "«\u202fPrise de terre\u202f» : facultatif");
        assertThat(TemplateChanges.between(
                        template(List.of(VISUAL, LABELS), earth("100", true)),
                        template(List.of(new CheckItem("visual", "Examen", true)), earth(null, true))))
                .containsExactly(
                        "Point retiré : «\u202fRepérage\u202f»",
                        "Point «\u202fContrôle visuel\u202f» renommé «\u202fExamen\u202f»",
                        "«\u202fPrise de terre\u202f» : sans limite au lieu de au plus 100\u00a0Ω");
    }

    private static TemplateContent template(List<CheckItem> items, CheckPoint check) {
        return new TemplateContent("Entretien", "Texte", items, List.of(check), true);
    }

    private static CheckPoint earth(@Nullable String most, boolean mandatory) {
        return new CheckPoint(
                "earth",
                "Prise de terre",
                MeasureUnit.OHM,
                null,
                most == null ? null : new BigDecimal(most),
                mandatory,
                null);
    }
}
