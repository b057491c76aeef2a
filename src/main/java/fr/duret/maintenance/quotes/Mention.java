package fr.duret.maintenance.quotes;

/** What must stand on a quote, and by which rule. */
public enum Mention {
    DRAFTING_DATE("Date de rédaction", Mention.DECREE),
    FIRM("Nom et adresse de l’entreprise", Mention.DECREE),
    CUSTOMER("Nom du client", Mention.DECREE),
    PLACE("Lieu d’exécution", Mention.DECREE),
    NATURE("Nature exacte des travaux", Mention.DECREE),
    LINES("Décompte détaillé : désignation, quantité, unité, prix unitaire, taux horaire", Mention.DECREE),
    TRAVEL("Frais de déplacement", Mention.DECREE),
    TOTALS("Total HT et TTC, taux de TVA", Mention.DECREE),
    VALIDITY("Durée de validité de l’offre", Mention.DECREE),
    CHARGE("Devis gratuit ou payant", Mention.DECREE),
    EXECUTION_DELAY("Délai d’exécution", "Code de la consommation L111-1, 3°"),
    CONTACT("Courriel et téléphone, registre", "Code de la consommation L111-1, 4°"),
    WARRANTIES("Garanties légales", "Code de la consommation L111-1, 5°"),
    MEDIATOR("Médiateur de la consommation", "Code de la consommation L616-1, R616-1"),
    INSURANCE("Assurance décennale : assureur, contact, couverture", "Loi 96-603, art. 22-2"),
    WASTE("Gestion des déchets : quantité, tri, point de collecte, coût", "Code de l’environnement D541-45-1"),
    CERTIFICATION_10("Certification du client pour la TVA à 10 %", "CGI art. 279-0 bis, BOI-LETTRE-000280"),
    CERTIFICATION_5_5("Certification du client pour la TVA à 5,5 %", "CGI art. 278-0 bis A, BOI-LETTRE-000280"),
    WITHDRAWAL_FORM("Droit de rétractation et formulaire", "Code de la consommation L221-5, R221-1"),
    NO_WITHDRAWAL("Absence de droit de rétractation", "Code de la consommation L221-5"),
    NO_PAYMENT_FOR_SEVEN_DAYS("Aucun paiement pendant sept jours", "Code de la consommation L221-10"),
    EARLY_WORK_REQUEST("Demande expresse de commencer avant la fin du délai", "Code de la consommation L221-25");

    private static final String DECREE = "Arrêté du 24 janvier 2017";

    private final String label;
    private final String source;

    Mention(String label, String source) {
        this.label = label;
        this.source = source;
    }

    public String label() {
        return label;
    }

    /** The rule that asks for it. */
    public String source() {
        return source;
    }
}
