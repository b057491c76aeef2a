package fr.duret.maintenance.contracts;

/** What can happen to a contract, as its history tells it. */
public enum JournalKind {
    RENEWED("Contrat renouvelé"),
    DECLINED("Le client ne renouvelle pas"),
    CALLED("Appel au client"),
    NOTICE_SENT("Avis de reconduction tacite envoyé"),
    NOTICE_MISSED("Avis de reconduction tacite hors délai"),
    MOVED("Échéance modifiée"),
    CHANGED("Conditions modifiées"),
    TERMINATED("Contrat résilié"),
    LAPSED("Contrat échu"),
    PRINTED("Contrat édité"),
    NOT_WRITTEN("Message non envoyé");

    private final String label;

    JournalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
