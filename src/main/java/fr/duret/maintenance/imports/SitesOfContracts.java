package fr.duret.maintenance.imports;

import fr.duret.maintenance.imports.csv.CsvReader;
import fr.duret.maintenance.imports.csv.CsvRecord;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes a file of contracts that comes without its sites: each contract gets a site of its own, at its customer's
 * own address.
 *
 * @param sites the file of those sites
 * @param contracts the file of contracts, which names them
 */
public record SitesOfContracts(String sites, String contracts) {

    private static final String REFERENCE = ImportFormat.REFERENCE;
    private static final String CUSTOMER = "Client";
    private static final String SITE = "Site";
    private static final List<String> ADDRESS =
            List.of(AddressCells.STREET, AddressCells.COMPLEMENT, AddressCells.POSTCODE, AddressCells.TOWN);

    /** Reads both files; what is wrong in their lines is left for the import to say. */
    public static SitesOfContracts of(String customers, String contracts) {
        Map<String, List<String>> addresses = addresses(customers);
        StringBuilder sites = new StringBuilder(CsvLines.line(List.of(
                REFERENCE,
                CUSTOMER,
                "Libellé",
                "Adresse",
                "Complément",
                "Code postal",
                "Commune",
                "Latitude",
                "Longitude",
                "Usage",
                "Année d’achèvement")));
        StringBuilder completed = new StringBuilder();
        try (CsvReader reader = new CsvReader(new StringReader(contracts))) {
            List<String> titles = new ArrayList<>(reader.titles().cells());
            if (CsvLines.position(titles, SITE) < 0) {
                titles.add(SITE);
            }
            completed.append(CsvLines.line(titles));
            for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
                List<String> cells = new ArrayList<>(next.cells());
                while (cells.size() < titles.size()) {
                    cells.add("");
                }
                String reference = CsvLines.cell(titles, cells, REFERENCE);
                String customer = CsvLines.cell(titles, cells, CUSTOMER);
                List<String> address = addresses.get(customer);
                if (address != null) {
                    sites.append(site(reference, customer, address));
                }
                cells.set(CsvLines.position(titles, SITE), reference);
                completed.append(CsvLines.line(cells));
            }
        }
        return new SitesOfContracts(sites.toString(), completed.toString());
    }

    private static Map<String, List<String>> addresses(String customers) {
        Map<String, List<String>> addresses = new HashMap<>();
        try (CsvReader reader = new CsvReader(new StringReader(customers))) {
            List<String> titles = reader.titles().cells();
            for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
                List<String> cells = next.cells();
                addresses.put(
                        CsvLines.cell(titles, cells, REFERENCE),
                        ADDRESS.stream()
                                .map(column -> CsvLines.cell(titles, cells, column))
                                .toList());
            }
        }
        return addresses;
    }

    private static String site(String reference, String customer, List<String> address) {
        List<String> cells = new ArrayList<>(List.of(reference, customer, "Adresse du client"));
        cells.addAll(address);
        cells.addAll(List.of("", "", "habitation", ""));
        return CsvLines.line(cells);
    }
}
