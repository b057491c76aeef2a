package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;
import java.util.Map;

/** Some lines are wrong and the file was to be taken in whole or not at all: nothing of it is stored. */
public final class ImportRefused extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    ImportRefused(ImportReport report) {
        super(
                Kind.RULE,
                "import-refused",
                "Rien n'a été importé",
                (report.refused() == 1 ? "Une ligne est à corriger" : report.refused() + " lignes sont à corriger")
                        + " sur " + report.lines() + ". Corrigez le fichier, ou n'importez que les bonnes lignes.");
        this.report = report;
    }

    /** What is wrong, and what would be done once it is mended. */
    public ImportReport report() {
        return report;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("report", report);
    }
}
