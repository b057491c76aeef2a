package fr.duret.maintenance.documents;

import fr.duret.maintenance.support.TestCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Documents as they come from the printer. */
public final class PrintedSamples {

    private static final DocumentPrinter PRINTER =
            new DocumentPrinter(new PdfPress(TestCompany.DURET, true), TestCompany.DURET);

    private PrintedSamples() {}

    public static byte[] letter() {
        return PRINTER.print("letter", letterValues());
    }

    public static byte[] contract() {
        return PRINTER.print("contract", ContractSample.tacit());
    }

    static Map<String, Object> letterValues() {
        return Map.of(
                "recipient",
                "Mme Zoé Œuvrard-Łęcka",
                "address",
                List.of("Bâtiment B", "12 chemin des Vignes", "74940 ANNECY"),
                "subject",
                "Votre contrat arrive à échéance le 28 février 2027",
                "reference",
                "C-1042",
                "writtenOn",
                LocalDate.of(2027, 1, 1),
                "enclosures",
                List.of("votre contrat"),
                "sealed",
                true,
                "body",
                "<fo:block>Madame, votre contrat <fo:inline font-weight=\"bold\">Argent</fo:inline>…</fo:block>");
    }
}
