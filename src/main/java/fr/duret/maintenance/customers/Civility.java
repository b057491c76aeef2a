package fr.duret.maintenance.customers;

/** How a person is addressed. */
public enum Civility {
    MADAME("Mme", "Madame"),
    MONSIEUR("M.", "Monsieur"),
    COUPLE("M. et Mme", "Madame, Monsieur");

    private final String abbreviation;
    private final String salutation;

    Civility(String abbreviation, String salutation) {
        this.abbreviation = abbreviation;
        this.salutation = salutation;
    }

    /** As it stands on an envelope: « Mme ». */
    public String abbreviation() {
        return abbreviation;
    }

    /** As a letter begins for a bearer of that family name: « Madame Burnet », « Madame, Monsieur » for a couple. */
    String greeting(String lastName) {
        return this == COUPLE ? salutation : salutation + " " + lastName;
    }
}
