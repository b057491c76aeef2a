package fr.duret.maintenance.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A company as its files have it, read by nothing of the application. */
record CompanyInFiles(Map<String, Agreement> contracts) {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern RELATIVE = Pattern.compile("\\{J.*}");

    /** A contract as it was agreed. */
    record Agreement(
            String reference,
            String customer,
            String customerKind,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean tacit,
            int noticeMonths) {

        boolean isProtected() {
            return !"professionnel".equals(customerKind);
        }
    }

    static CompanyInFiles read(Path customers, Path contracts, LocalDate firstDay) {
        Map<String, String> kinds = new HashMap<>();
        rows(customers).forEach(row -> kinds.put(cell(row, "Référence"), cell(row, "Type")));
        Map<String, Agreement> agreements = new LinkedHashMap<>();
        rows(contracts)
                .forEach(row -> agreements.put(
                        cell(row, "Référence"),
                        new Agreement(
                                cell(row, "Référence"),
                                cell(row, "Client"),
                                Objects.requireNonNull(kinds.get(cell(row, "Client"))),
                                day(cell(row, "Début"), firstDay),
                                day(cell(row, "Fin"), firstDay),
                                "oui".equals(cell(row, "Reconduction tacite")),
                                Integer.parseInt(cell(row, "Préavis (mois)")))));
        return new CompanyInFiles(agreements);
    }

    /** The references of the customers whom an SMS reaches. */
    static Set<String> mobile(Path customers) {
        return rows(customers).stream()
                .filter(row -> !cell(row, "Mobile").isBlank())
                .map(row -> cell(row, "Référence"))
                .collect(Collectors.toSet());
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            String[] titles = lines.get(0).replace("\uFEFF", "").split(";", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(";", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < titles.length; i++) {
                    row.put(titles[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate day(String written, LocalDate firstDay) {
        Matcher relative = RELATIVE.matcher(written);
        if (!relative.matches()) {
            return LocalDate.parse(written, WRITTEN);
        }
        Matcher months = Pattern.compile("([+-]\\d+)M").matcher(written);
        Matcher days = Pattern.compile("J([+-]\\d+)(?![\\dM])").matcher(written);
        LocalDate day = days.find() ? firstDay.plusDays(Long.parseLong(days.group(1))) : firstDay;
        return months.find() ? day.plusMonths(Long.parseLong(months.group(1))) : day;
    }
}
