package fr.duret.maintenance.imports;

import fr.duret.maintenance.catalog.PartDraft;
import fr.duret.maintenance.catalog.PartUnit;
import fr.duret.maintenance.catalog.PartsCatalogue;
import fr.duret.maintenance.catalog.VatCategory;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.RegisterCounts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The file of parts. */
@Component
class PartsFormat implements ImportFormat<PartDraft> {

    private static final String FAMILY = "Famille";
    private static final String LABEL = "Désignation";
    private static final String UNIT = "Unité";
    private static final String PRICE = "Prix HT";
    private static final String VAT = "Régime de TVA";

    private static final CellType<PartUnit> UNITS = Texts.oneOf(
            "unité",
            Map.of(
                    "piece", PartUnit.PIECE,
                    "m", PartUnit.METRE,
                    "metre", PartUnit.METRE,
                    "lot", PartUnit.SET,
                    "h", PartUnit.HOUR,
                    "heure", PartUnit.HOUR),
            "pièce",
            "m",
            "lot",
            "h");
    private static final CellType<VatCategory> CATEGORIES = Texts.oneOf(
            "régime de TVA",
            Map.of("normal", VatCategory.NORMAL, "travaux", VatCategory.WORKS, "energie", VatCategory.ENERGY),
            "normal",
            "travaux",
            "énergie");

    private final PartsCatalogue catalogue;

    PartsFormat(PartsCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PARTS;
    }

    @Override
    public List<String> columns() {
        return List.of(REFERENCE, FAMILY, LABEL, UNIT, PRICE, VAT);
    }

    @Override
    public Reading<PartDraft> prepare(List<Line> lines) {
        return PartsFormat::read;
    }

    private static PartDraft read(Line line) throws RefusedLine {
        Cell<String> reference = line.required(REFERENCE, Texts.REFERENCE);
        Cell<String> family = line.required(FAMILY, Texts.text(80));
        Cell<String> label = line.required(LABEL, Texts.text(160));
        Cell<PartUnit> unit = line.required(UNIT, UNITS);
        Cell<Money> price = line.required(PRICE, Figures.PRICE);
        Cell<VatCategory> vat = line.required(VAT, CATEGORIES);
        line.check();
        return new PartDraft(reference.get(), family.get(), label.get(), unit.get(), price.get(), vat.get());
    }

    @Override
    public RegisterCounts compare(List<PartDraft> drafts) {
        return catalogue.compare(drafts);
    }

    @Override
    public RegisterCounts register(List<PartDraft> drafts) {
        return catalogue.list(drafts);
    }
}
