package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report lacks what its template makes mandatory; says what. */
class ReportIncomplete extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<MissingAnswer> missing;

    ReportIncomplete(List<MissingAnswer> missing) {
        super(
                Kind.RULE,
                "report-incomplete",
                "Le rapport n'est pas complet",
                "Il manque : " + missing.stream().map(MissingAnswer::label).collect(Collectors.joining(" ; "))
                        + ". Complétez, puis recommencez : le brouillon est gardé.");
        this.missing = missing;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("missing", missing);
    }
}
