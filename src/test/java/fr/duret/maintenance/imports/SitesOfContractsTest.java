package fr.duret.maintenance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SitesOfContractsTest {

    private static final String CUSTOMERS = "Référence;Nom;Adresse;Complément;Code postal;Commune\r\n"
            + "C-1;Burnet;\"12, rue des \"\"Tilleuls\"\"\";Bât. B;74000;Annecy\r\n";

    @Test
    void givesEachContractASiteAtItsCustomersAddress() {
        SitesOfContracts own =
                SitesOfContracts.of(CUSTOMERS, "Référence;Client;Site;Formule\r\nCT-1;C-1;S-9;Or\r\nCT-2;C-1;;Or\r\n");
        assertThat(own.sites().lines())
                .hasSize(3)
                .element(1)
                .isEqualTo("CT-1;C-1;Adresse du client;\"12, rue des \"\"Tilleuls\"\"\";Bât. B;74000;Annecy;;;"
                        + "habitation;");
        assertThat(own.contracts().lines())
                .containsExactly("Référence;Client;Site;Formule", "CT-1;C-1;CT-1;Or", "CT-2;C-1;CT-2;Or");
    }

    @Test
    void addsTheColumnWhereItIsMissing() {
        SitesOfContracts own = SitesOfContracts.of(CUSTOMERS, "Client;Référence\r\nC-1;CT-1\r\n");
        assertThat(own.contracts().lines()).containsExactly("Client;Référence;Site", "C-1;CT-1;CT-1");
    }

    @Test
    void leavesAnUnknownCustomerForTheImportToTell() {
        SitesOfContracts own = SitesOfContracts.of(CUSTOMERS, "Référence;Client;Site\r\nCT-1;C-8;\r\n");
        assertThat(own.sites().lines()).hasSize(1);
        assertThat(own.contracts().lines()).contains("CT-1;C-8;CT-1");
    }
}
