package fr.duret.maintenance.quotes;

/** Whether the customer may withdraw from what they signed, or why not. */
public enum WithdrawalRight {
    GIVEN("L221-18", "Vous pouvez renoncer à ce devis pendant quatorze jours après l’avoir signé, sans motif."),
    GIVEN_TO_SMALL_BUSINESS(
            "L221-3",
            "Comme petite entreprise démarchée hors établissement, vous pouvez renoncer pendant quatorze jours."),
    AT_AGENCY("L221-1", "Signé à l’agence, ce devis n’ouvre pas de droit de rétractation."),
    URGENT_REPAIR(
            "L221-28, 8°",
            "Travaux urgents que vous avez expressément demandés, limités au strict nécessaire : ils n’ouvrent pas de droit"
                    + " de rétractation."),
    NOT_A_CONSUMER("L221-18", "Le droit de rétractation est celui des consommateurs.");

    private final String article;
    private final String sentence;

    WithdrawalRight(String article, String sentence) {
        this.article = article;
        this.sentence = sentence;
    }

    /** Of the Code de la consommation. */
    public String article() {
        return article;
    }

    /** As it stands on the quote. */
    public String sentence() {
        return sentence;
    }

    public boolean isGiven() {
        return this == GIVEN || this == GIVEN_TO_SMALL_BUSINESS;
    }

    static WithdrawalRight of(Circumstances facts) {
        if (!facts.isProtected()) {
            return NOT_A_CONSUMER;
        }
        if (facts.place() == SigningPlace.AGENCY) {
            return AT_AGENCY;
        }
        if (facts.isUrgentRepairAtHome()) {
            return URGENT_REPAIR;
        }
        return facts.isConsumer() ? GIVEN : GIVEN_TO_SMALL_BUSINESS;
    }
}
