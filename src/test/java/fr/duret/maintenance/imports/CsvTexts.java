package fr.duret.maintenance.imports;

/** Files for tests: titles, and lines that are right. */
final class CsvTexts {

    static final String CUSTOMERS =
            "Référence;Type;Civilité;Nom;Prénom;Raison sociale;SIREN;E-mail;Téléphone;Mobile;Canal préféré;Adresse;"
                    + "Complément;Code postal;Commune\r\n";
    static final String SITES = "Référence;Client;Libellé;Adresse;Complément;Code postal;Commune;Latitude;Longitude;"
            + "Usage;Année d'achèvement\r\n";
    static final String CONTRACTS = "Référence;Client;Site;Formule;Signé le;Début;Fin;Reconduction tacite;"
            + "Préavis (mois);Visites par an;Prix annuel HT;TVA\r\n";
    static final String TECHNICIANS = "Référence;Nom;Prénom;E-mail;Mobile;Compétences;Habilitations;Secteur\r\n";

    private CsvTexts() {}

    static String customer(String reference) {
        return reference + ";particulier;Mme;Burnet;Odette;;;;04 50 11 22 33;06 39 98 12 34;SMS;12 rue des Tilleuls;;"
                + "74000;Annecy\r\n";
    }

    static String site(String reference, String customer) {
        return reference + ";" + customer
                + ";Maison;12 rue des Tilleuls;;74000;Annecy;45,8992;6,1294;habitation;1998\r\n";
    }

    static String contract(String reference, String customer, String site) {
        return reference + ";" + customer + ";" + site
                + ";Argent;20/02/2024;01/03/2026;28/02/2027;non;0;2;1 234,50;10\r\n";
    }

    static String technician(String reference) {
        return reference
                + ";Perrin;Jules;jules.perrin@example.fr;06 39 98 45 67;IRVE, photovoltaïque;BR, BC;Annecy\r\n";
    }
}
