package fr.duret.maintenance.imports;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteDraft;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.shared.RegisterCounts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The file of sites. */
@Component
class SitesFormat implements ImportFormat<SiteDraft> {

    private static final String CUSTOMER = "Client";
    private static final String LABEL = "Libellé";
    private static final String LATITUDE = "Latitude";
    private static final String LONGITUDE = "Longitude";
    private static final String USAGE = "Usage";
    private static final String COMPLETION_YEAR = "Année d’achèvement";

    private static final CellType<SiteUsage> USAGES = Texts.oneOf(
            "usage",
            Map.of(
                    "habitation", SiteUsage.DWELLING,
                    "partiescommunes", SiteUsage.COMMON_PARTS,
                    "localprofessionnel", SiteUsage.BUSINESS),
            "habitation",
            "parties communes",
            "local professionnel");

    private final CustomerRegister register;

    SitesFormat(CustomerRegister register) {
        this.register = register;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SITES;
    }

    @Override
    public List<String> columns() {
        return List.of(
                REFERENCE,
                CUSTOMER,
                LABEL,
                AddressCells.STREET,
                AddressCells.COMPLEMENT,
                AddressCells.POSTCODE,
                AddressCells.TOWN,
                LATITUDE,
                LONGITUDE,
                USAGE,
                COMPLETION_YEAR);
    }

    @Override
    public Reading<SiteDraft> prepare(List<Line> lines) {
        Map<String, UUID> customers = register.idsOf(Line.references(lines, CUSTOMER));
        return line -> read(line, customers);
    }

    private static SiteDraft read(Line line, Map<String, UUID> customers) throws RefusedLine {
        Cell<String> reference = line.required(REFERENCE, Texts.REFERENCE);
        Cell<UUID> customer = line.referred(CUSTOMER, customers, "client");
        Cell<String> label = line.required(LABEL, Texts.text(120));
        AddressCells address = AddressCells.of(line);
        Cell<Double> latitude = line.optional(LATITUDE, Figures.decimal(-90, 90));
        Cell<Double> longitude = line.optional(LONGITUDE, Figures.decimal(-180, 180));
        if (line.isEmpty(LATITUDE) != line.isEmpty(LONGITUDE)) {
            line.refuse(
                    line.isEmpty(LATITUDE) ? LATITUDE : LONGITUDE,
                    "coordinate-missing",
                    "Une seule des deux coordonnées est remplie",
                    "Remplissez la latitude et la longitude, ou videz les deux.");
        }
        Cell<SiteUsage> usage = line.required(USAGE, USAGES);
        Cell<Integer> completionYear = line.optional(COMPLETION_YEAR, Figures.integer(1000, 2150));
        line.check();
        return new SiteDraft(
                reference.get(),
                customer.get(),
                label.get(),
                address.get(),
                latitude.orNull(),
                longitude.orNull(),
                usage.get(),
                completionYear.orNull());
    }

    @Override
    public RegisterCounts compare(List<SiteDraft> drafts) {
        return register.compareSites(drafts);
    }

    @Override
    public RegisterCounts register(List<SiteDraft> drafts) {
        return register.registerSites(drafts);
    }
}
