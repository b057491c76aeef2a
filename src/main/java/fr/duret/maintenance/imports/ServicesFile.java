package fr.duret.maintenance.imports;

import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.catalog.WasteEstimate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the services to a file that reads in again as it is. */
@Component
public class ServicesFile {

    private static final String TITLES = String.join(";", ServicesFormat.titles());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final ServiceCatalogue catalogue;

    ServicesFile(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every service as it holds last, as CSV in UTF-8 with the titles that the import expects. */
    public byte[] write() {
        return catalogue.last().stream()
                .map(ServicesFile::line)
                .collect(Collectors.joining("\r\n", "\ufeff" + TITLES + "\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(ServiceDraft service) {
        WasteEstimate waste = service.waste();
        return Stream.of(
                        service.reference(),
                        service.family(),
                        service.label(),
                        service.unit(),
                        number(service.labourHours()),
                        number(service.parts().amount()),
                        service.vatCategory().label(),
                        waste == null ? "" : waste.waste().label(),
                        waste == null ? "" : number(waste.kilograms()),
                        DATE.format(service.validFrom()),
                        date(service.validUntil()))
                .map(ServicesFile::cell)
                .collect(Collectors.joining(";"));
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    private static String number(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private static String cell(String text) {
        return text.contains(";") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
