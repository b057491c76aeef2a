package fr.duret.maintenance.mobile;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quote was priced with prices that do not hold any more: the differences are shown, none is applied. */
class ChangedGrid extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long version;
    private final transient List<Difference> differences;

    /**
     * What changed about one service of the quote; amounts in euros, net of tax.
     *
     * @param now absent if the service is sold no more
     */
    record Difference(
            String service,
            String label,
            BigDecimal offered,
            @Nullable BigDecimal now) {}

    ChangedGrid(long version, List<Difference> differences) {
        super(
                Kind.CONFLICT,
                "price-grid-changed",
                "Des prix ont changé",
                "La grille des prix a changé depuis que ce devis a été fait : regardez les différences, reprenez les"
                        + " prix voulus, puis renvoyez-le avec la version " + version + " de la grille.");
        this.version = version;
        this.differences = List.copyOf(differences);
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("gridVersion", version, "differences", differences);
    }
}
