package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A draft may not leave yet; what is missing travels with the refusal. */
class IncompleteQuote extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;

    IncompleteQuote(List<Missing> missing) {
        super(
                Kind.RULE,
                "quote-incomplete",
                "Ce devis ne peut pas encore partir",
                missing.stream().map(Missing::sentence).collect(Collectors.joining(" ")));
        this.missing = List.copyOf(missing);
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("missing", missing);
    }
}
