package fr.duret.maintenance.interventions;

/** What can be done with an intervention, as its history names it afterwards. */
enum Deed {
    OPENED("Intervention créée"),
    PLANNED("Planifiée"),
    /** Written where a database from before the rule held two visits of one technician at once. */
    UNPLANNED("À planifier de nouveau"),
    PROMISED("Arrivée promise au client"),
    PROMISE_WITHDRAWN("Promesse d’arrivée retirée"),
    CUSTOMER_CALLED("Client prévenu par téléphone"),
    CUSTOMER_MISSED("Client injoignable par téléphone"),
    PINNED("Fixée à sa place"),
    UNPINNED("Libérée de sa place"),
    CANCELLED("Annulée"),
    CLOCKED_IN("Arrivée pointée"),
    PAUSED("Mise en pause"),
    RESUMED("Travail repris"),
    CLOCKED_OUT("Départ pointé"),
    LEFT_UNFINISHED("Laissée inachevée"),
    TIME_CORRECTED("Heure corrigée"),
    REPORT_SAVED("Rapport enregistré"),
    REPORT_COMPLETED("Rapport complété"),
    SIGNED("Rapport signé"),
    SIGNED_WITHOUT_CUSTOMER("Rapport établi sans signature"),
    SIGNATURE_VOIDED("Signature annulée"),
    PHOTO_ADDED("Photo ajoutée"),
    AMENDED("Avenant signé"),
    CLOSED("Clôturée");

    private final String label;

    Deed(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
