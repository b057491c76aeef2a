package fr.duret.maintenance.imports;

import static fr.duret.maintenance.imports.CsvTexts.CONTRACTS;
import static fr.duret.maintenance.imports.CsvTexts.CUSTOMERS;
import static fr.duret.maintenance.imports.CsvTexts.contract;
import static fr.duret.maintenance.imports.CsvTexts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Files that mean well and are wrong: told which line and column, or which part of the address. */
class FaultyFilesTest extends RefusedFilesPlay {

    @Test
    void refusesWrongColumns() {
        assertRefused(
                send("customers", CUSTOMERS.replace("Mobile", "Portable") + customer("HOS-2")),
                400,
                "column-missing",
                1,
                "Mobile");
        assertRefused(
                send("customers", CUSTOMERS.replace("\r\n", ";Remarque\r\n") + customer("HOS-2")),
                400,
                "column-unknown",
                1,
                "Remarque");
        assertRefused(send("customers", CONTRACTS), 400, "column-missing", 1, "Type");
        assertRefused(
                send(
                        "customers",
                        CUSTOMERS.replace(';', ',') + customer("HOS-2").replace(';', ',')),
                400,
                "csv-separator",
                1,
                "toute la ligne");
    }

    @Test
    void refusesADayThatDoesNotExistAndAPlanThatDoesNot() {
        HttpResponse<String> answer = send(
                "contracts",
                CONTRACTS
                        + contract("HOS-C1", "HOS-1", "HOS-S1").replace("28/02/2027", "31/02/2027")
                        + contract("HOS-C2", "HOS-1", "HOS-S1").replace("Argent", "Platine"));

        assertLineRefused(answer, 2, "Fin", "date-unreadable");
        assertLineRefused(answer, 3, "Formule", "choice-unknown");
    }

    @Test
    void refusesTheSameReferenceTwice() {
        HttpResponse<String> answer = send("customers", CUSTOMERS + customer("HOS-2") + customer("hos-2"));

        assertLineRefused(answer, 3, "Référence", "reference-twice");
    }

    @Test
    void refusesKindsAndModesThatDoNotExist() {
        HttpResponse<String> unknown = send("invoices", CUSTOMERS);
        assertThat(code(unknown)).isEqualTo("import-kind-unknown");
        assertThat(unknown.body()).contains("contracts", "pour les contrats");
        assertThat(code(send("customers?mode=perhaps", CUSTOMERS))).isEqualTo("import-mode-unknown");
    }
}
