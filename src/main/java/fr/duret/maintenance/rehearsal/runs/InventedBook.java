package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.imports.ImportDesk;
import fr.duret.maintenance.imports.ImportKind;
import fr.duret.maintenance.shared.VatRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contracts of today as files to import, with invented people. Names, numbers and addresses are not replaced but
 * never asked for: of a person the queries read only the kind and which ways of reaching them there are.
 */
@Component
class InventedBook {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Map<String, String> KINDS =
            Map.of("CONSUMER", "particulier", "NON_PROFESSIONAL", "non-professionnel", "PROFESSIONAL", "professionnel");
    private static final Map<String, String> CHANNELS = Map.of("EMAIL", "e-mail", "SMS", "SMS", "LETTER", "courrier");
    private static final Map<String, String> USAGES =
            Map.of("DWELLING", "habitation", "COMMON_PARTS", "parties communes", "BUSINESS", "local professionnel");
    private static final Map<String, String> PLANS = Map.of("BRONZE", "Bronze", "ARGENT", "Argent", "OR", "Or");

    private final JdbcClient database;
    private final ImportDesk desk;

    InventedBook(JdbcClient database, ImportDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    /**
     * Writes {@code clients.csv}, {@code sites.csv}, {@code contrats.csv} and {@code techniciens.csv} into the folder: the
     * contracts that run, under references of their own, and as many technicians as there are, qualified as they are.
     *
     * @return how many contracts
     */
    @Transactional(readOnly = true)
    public int write(Path folder) {
        Map<UUID, String> customers = new LinkedHashMap<>();
        Map<UUID, String> sites = new LinkedHashMap<>();
        write(
                folder,
                ImportKind.CUSTOMERS,
                database.sql("""
                    SELECT id, kind, preferred_channel, email IS NOT NULL AS has_email, phone IS NOT NULL AS has_phone,
                           mobile IS NOT NULL AS has_mobile
                    FROM customer
                    WHERE id IN (SELECT customer_id FROM contract WHERE status = 'ACTIVE')
                    ORDER BY id
                    """)
                        .query((row, number) -> customer(row, number, customers))
                        .list());
        write(
                folder,
                ImportKind.SITES,
                database.sql("""
                    SELECT id, customer_id, usage, completion_year
                    FROM site
                    WHERE id IN (SELECT site_id FROM contract WHERE status = 'ACTIVE')
                    ORDER BY id
                    """)
                        .query((row, number) -> site(row, number, customers, sites))
                        .list());
        List<Map<String, String>> contracts = database.sql("""
            SELECT c.customer_id, c.site_id, c.plan, c.signed_on, c.tacit, c.notice_months,
                   c.visits_per_year, t.starts_on, t.ends_on, t.annual_price, t.vat_rate
            FROM contract c
            JOIN contract_term t ON t.contract_id = c.id
             AND t.number = (SELECT max(number) FROM contract_term WHERE contract_id = c.id)
            WHERE c.status = 'ACTIVE'
            ORDER BY c.id
            """)
                .query((row, number) -> contract(row, number, customers, sites))
                .list();
        write(folder, ImportKind.CONTRACTS, contracts);
        List<Map<String, String>> technicians =
                database.sql("""
            SELECT (SELECT string_agg(h.symbol || coalesce(to_char(h.expires_on, ' (DD/MM/YYYY)'), ''), ', '
                                      ORDER BY h.symbol)
                    FROM qualification h WHERE h.technician_id = t.id) AS qualifications
            FROM technician t ORDER BY t.id
            """).query(InventedBook::technician).list();
        if (!technicians.isEmpty()) {
            write(folder, ImportKind.TECHNICIANS, technicians);
        }
        return contracts.size();
    }

    private static Map<String, String> customer(ResultSet row, int number, Map<UUID, String> customers)
            throws SQLException {
        String reference = "RC-%05d".formatted(number + 1);
        customers.put(row.getObject("id", UUID.class), reference);
        boolean person = "CONSUMER".equals(row.getString("kind"));
        Map<String, String> cells = new LinkedHashMap<>(address(number));
        cells.put("Référence", reference);
        cells.put("Type", KINDS.get(row.getString("kind")));
        cells.put("Canal préféré", CHANNELS.get(row.getString("preferred_channel")));
        cells.put("Nom", person ? InventedPeople.lastName(number) : "");
        cells.put("Prénom", person ? InventedPeople.firstName(number) : "");
        cells.put("Raison sociale", person ? "" : InventedPeople.company(number));
        cells.put("E-mail", row.getBoolean("has_email") ? InventedPeople.email(number) : "");
        cells.put("Téléphone", row.getBoolean("has_phone") ? InventedPeople.phone(number) : "");
        cells.put("Mobile", row.getBoolean("has_mobile") ? InventedPeople.mobile(number) : "");
        return cells;
    }

    private static Map<String, String> site(
            ResultSet row, int number, Map<UUID, String> customers, Map<UUID, String> sites) throws SQLException {
        String reference = "RS-%05d".formatted(number + 1);
        sites.put(row.getObject("id", UUID.class), reference);
        Map<String, String> cells = new LinkedHashMap<>(address(number));
        cells.put("Référence", reference);
        cells.put("Client", customers.get(row.getObject("customer_id", UUID.class)));
        cells.put("Libellé", "Site " + reference);
        cells.put("Usage", USAGES.get(row.getString("usage")));
        // The year decides the VAT; rounded to ten years it tells no building from another.
        Integer year = row.getObject("completion_year", Integer.class);
        cells.put("Année d’achèvement", year == null ? "" : String.valueOf(year / 10 * 10));
        return cells;
    }

    private static Map<String, String> technician(ResultSet row, int number) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Référence", "RI-%03d".formatted(number + 1));
        cells.put("Nom", InventedPeople.lastName(number));
        cells.put("Prénom", InventedPeople.firstName(number));
        cells.put("E-mail", "technicien-%03d@repetition.example".formatted(number + 1));
        cells.put("Mobile", InventedPeople.mobile(9_999 - number));
        cells.put("Habilitations", row.getString("qualifications"));
        cells.put("Secteur", "Secteur " + (number + 1));
        return cells;
    }

    private static Map<String, String> address(int number) {
        return Map.of(
                "Adresse", InventedPeople.street(number),
                "Code postal", InventedPeople.postcode(number),
                "Commune", InventedPeople.town(number));
    }

    private static Map<String, String> contract(
            ResultSet row, int number, Map<UUID, String> customers, Map<UUID, String> sites) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Référence", "RT-%05d".formatted(number + 1));
        cells.put("Client", customers.get(row.getObject("customer_id", UUID.class)));
        cells.put("Site", sites.get(row.getObject("site_id", UUID.class)));
        cells.put("Formule", PLANS.get(row.getString("plan")));
        cells.put("Signé le", date(row, "signed_on"));
        cells.put("Début", date(row, "starts_on"));
        cells.put("Fin", date(row, "ends_on"));
        cells.put("Reconduction tacite", row.getBoolean("tacit") ? "oui" : "non");
        cells.put("Préavis (mois)", row.getString("notice_months"));
        cells.put("Visites par an", row.getString("visits_per_year"));
        cells.put(
                "Prix annuel HT",
                row.getBigDecimal("annual_price").toPlainString().replace('.', ','));
        cells.put("TVA", VatRate.valueOf(row.getString("vat_rate")).percent().toPlainString());
        return cells;
    }

    private static String date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class).format(DATE);
    }

    /** No cell that we invent holds a sign that would need quotes. */
    private void write(Path folder, ImportKind kind, List<Map<String, String>> lines) {
        List<String> columns = desk.columns(kind);
        String text = lines.stream()
                .map(cells -> columns.stream()
                        .map(column -> orEmpty(cells.get(column)))
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", String.join(";", columns) + "\n", "\n"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(kind.fileName()), text);
        } catch (IOException e) {
            throw new UncheckedIOException("The invented book cannot be written to " + folder, e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
