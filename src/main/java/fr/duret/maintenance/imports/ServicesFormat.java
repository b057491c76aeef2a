package fr.duret.maintenance.imports;

import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.catalog.VatCategory;
import fr.duret.maintenance.catalog.Waste;
import fr.duret.maintenance.catalog.WasteEstimate;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.RegisterCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The file of services. */
@Component
class ServicesFormat implements ImportFormat<ServiceDraft> {

    private static final String FAMILY = "Famille";
    private static final String LABEL = "Désignation";
    private static final String UNIT = "Unité";
    private static final String HOURS = "Heures";
    private static final String PARTS = "Fournitures HT";
    private static final String VAT = "Régime de TVA";
    private static final String WASTE = "Déchet";
    private static final String KILOGRAMS = "Déchet kg";
    private static final String FROM = "À partir du";
    private static final String UNTIL = "Jusqu’au";

    private static final List<String> COLUMNS =
            List.of(REFERENCE, FAMILY, LABEL, UNIT, HOURS, PARTS, VAT, WASTE, KILOGRAMS, FROM, UNTIL);

    private static final CellType<VatCategory> CATEGORIES =
            choice("régime de TVA", VatCategory.values(), VatCategory::label);
    private static final CellType<Waste> WASTES = choice("déchet", Waste.values(), Waste::label);

    private final ServiceCatalogue catalogue;

    ServicesFormat(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<String> titles() {
        return COLUMNS;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SERVICES;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Reading<ServiceDraft> prepare(List<Line> lines) {
        return ServicesFormat::read;
    }

    private static ServiceDraft read(Line line) throws RefusedLine {
        Cell<String> reference = line.required(REFERENCE, Texts.REFERENCE);
        Cell<String> family = line.required(FAMILY, Texts.text(80));
        Cell<String> label = line.required(LABEL, Texts.text(160));
        Cell<String> unit = line.required(UNIT, Texts.text(20));
        Cell<Double> hours = line.required(HOURS, Figures.decimal(0, 999));
        Cell<Money> parts = line.required(PARTS, Figures.PRICE);
        Cell<VatCategory> vat = line.required(VAT, CATEGORIES);
        Cell<Waste> waste = line.optional(WASTE, WASTES);
        Cell<Double> kilograms = waste.isEmpty()
                ? line.optional(KILOGRAMS, Figures.decimal(0, 9_999))
                : line.required(KILOGRAMS, Figures.decimal(0, 9_999));
        Cell<LocalDate> from = line.required(FROM, Figures.DATE);
        Cell<LocalDate> until = line.optional(UNTIL, Figures.DATE);
        LocalDate last = until.orNull();
        if (last != null && !from.isEmpty() && last.isBefore(from.get())) {
            line.refuse(UNTIL, "period-reversed", "Cette date est avant « " + FROM + " »", "Corrigez l'une des deux.");
        }
        line.check();
        return new ServiceDraft(
                reference.get(),
                family.get(),
                label.get(),
                unit.get(),
                BigDecimal.valueOf(hours.get()),
                parts.get(),
                vat.get(),
                waste.isEmpty() ? null : new WasteEstimate(waste.get(), kilograms(kilograms.get())),
                from.get(),
                last);
    }

    private static BigDecimal kilograms(double written) {
        return BigDecimal.valueOf(written).setScale(1, RoundingMode.HALF_UP);
    }

    private static <E> CellType<E> choice(String what, E[] values, Function<E, String> label) {
        return Texts.oneOf(
                what,
                Arrays.stream(values)
                        .collect(Collectors.toMap(value -> Columns.fold(label.apply(value)), Function.identity())),
                Arrays.stream(values).map(label).toArray(String[]::new));
    }

    @Override
    public Map<String, Refusal> refusals(List<ServiceDraft> drafts) {
        return catalogue.refusals(drafts);
    }

    @Override
    public RegisterCounts compare(List<ServiceDraft> drafts) {
        return catalogue.compare(drafts);
    }

    @Override
    public RegisterCounts register(List<ServiceDraft> drafts) {
        return catalogue.list(drafts);
    }
}
