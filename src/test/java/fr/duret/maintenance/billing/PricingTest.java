package fr.duret.maintenance.billing;

import static fr.duret.maintenance.billing.Work.work;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.catalog.PriceGrid;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final PriceGrid GRID = new PriceGrid(Money.of("60"), Money.of("42"), Money.of("80"));

    @Test
    void countsEverythingToACustomerWithoutAContract() {
        assertThat(lines(work().of(90).inEmergency().with("Disjoncteur 16 A", "2", "11.45", false)))
                .containsExactly(
                        "TRAVEL 1 x 42.00 = 42.00",
                        "EMERGENCY 1 x 80.00 = 80.00",
                        "LABOUR 1.5 x 60.00 = 90.00",
                        "PARTS 2 x 11.45 = 22.90");
    }

    @Test
    void countsToBronzeWhatItsContractLeavesOut() {
        assertThat(lines(work().under(Plan.BRONZE).of(60)))
                .containsExactly("TRAVEL 1 x 42.00 = 42.00", "LABOUR 1 x 60.00 = 60.00");
    }

    @Test
    void bringsTheJourneyToArgentForNothing() {
        assertThat(lines(work().under(Plan.ARGENT).of(60)))
                .containsExactly("TRAVEL 1 x 42.00 free", "LABOUR 1 x 60.00 = 60.00");
    }

    @ParameterizedTest
    @CsvSource({"1.25, h, 1 h 15", "0.083, h, 5 min", "-1.5, h, 1 h 30", "2, h,", "1.25, u,"})
    void writesTimeInHoursAndMinutesWhereItIsNoWholeHour(BigDecimal quantity, String unit, @Nullable String time) {
        assertThat(new InvoiceView.Line(
                                LineKind.LABOUR, "", quantity, unit, Money.ZERO, false, Money.ZERO, VatRate.NORMAL)
                        .time())
                .isEqualTo(time);
    }

    @Test
    void worksTheFirstHourForOrForNothingWheneverTheyCall() {
        assertThat(lines(work().under(Plan.OR).of(90).inEmergency()))
                .containsExactly(
                        "TRAVEL 1 x 42.00 free",
                        "EMERGENCY 1 x 80.00 free",
                        "LABOUR 1 x 60.00 free",
                        "LABOUR 0.5 x 60.00 = 30.00");
    }

    @Test
    void takesAContractVisitAsPaidExceptForPartsAndAgreedOverrun() {
        Work visit = work().being(WorkKind.CONTRACT_VISIT).of(120).over(45).with("Fusible", "3", "1.20", true);
        assertThat(lines(visit.under(Plan.ARGENT)))
                .containsExactly(
                        "TRAVEL 1 x 42.00 free",
                        "LABOUR 2 x 60.00 free",
                        "OVERRUN 0.75 x 60.00 = 45.00",
                        "PARTS 3 x 1.20 = 3.60");
        assertThat(lines(visit.under(Plan.OR))).contains("PARTS 3 x 1.20 free");
    }

    @Test
    void billsNothingUnderWarranty() {
        List<InvoiceLine> lines = Pricing.lines(
                work().being(WorkKind.WARRANTY)
                        .of(90)
                        .with("Disjoncteur", "1", "90", false)
                        .done(),
                Work.site(SiteUsage.DWELLING, 1998),
                GRID);
        assertThat(lines).allMatch(line -> line.net().signum() == 0);
    }

    @Test
    void reckonsTheTaxOnceForEachRate() {
        List<InvoiceLine> lines = Pricing.lines(
                work().of(20)
                        .with("A", "1", "0.05", false)
                        .with("B", "1", "0.05", false)
                        .with("C", "1", "0.05", false)
                        .done(),
                Work.site(SiteUsage.DWELLING, 1998),
                GRID);
        Totals totals = Totals.of(lines);
        assertThat(totals.net()).isEqualTo(Money.of("62.13"));
        assertThat(totals.rates()).hasSize(1);
        assertThat(totals.rates().get(0).rate()).isEqualTo(VatRate.INTERMEDIATE);
        assertThat(totals.vat())
                .as("10 % of 62.13, not the sum of rounded taxes")
                .isEqualTo(Money.of("6.21"));
    }

    private static List<String> lines(Work work) {
        return Pricing.lines(work.done(), Work.site(SiteUsage.DWELLING, 1998), GRID).stream()
                .map(line -> line.kind() + " "
                        + line.quantity().stripTrailingZeros().toPlainString() + " x " + line.unitPrice()
                        + (line.covered() ? " free" : " = " + line.net()))
                .toList();
    }
}
