package fr.duret.maintenance.billing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.shared.VatRate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatRulesTest {

    @ParameterizedTest(name = "{0} in {1} of {2}: {3}")
    @CsvSource({
        "MAINTENANCE,       DWELLING,     1998, INTERMEDIATE",
        "MAINTENANCE,       COMMON_PARTS, 1998, INTERMEDIATE",
        "MAINTENANCE,       DWELLING,     2024, INTERMEDIATE",
        "MAINTENANCE,       DWELLING,     2025, NORMAL",
        "MAINTENANCE,       DWELLING,     2026, NORMAL",
        "MAINTENANCE,       DWELLING,     ,     NORMAL",
        "MAINTENANCE,       BUSINESS,     1998, NORMAL",
        "CHARGING_POINT,    DWELLING,     2026, REDUCED",
        "CHARGING_POINT,    COMMON_PARTS, ,     REDUCED",
        "CHARGING_POINT,    BUSINESS,     1998, NORMAL",
        "ENERGY_RENOVATION, DWELLING,     1998, REDUCED",
        "ENERGY_RENOVATION, DWELLING,     2026, NORMAL",
        "EQUIPMENT_ONLY,    DWELLING,     1998, NORMAL"
    })
    void givesTheRateOfTheLaw(WorkNature nature, SiteUsage usage, @Nullable Integer completed, VatRate rate) {
        assertThat(VatRules.rate(nature, Work.site(usage, completed), Work.DAY)).isEqualTo(rate);
    }
}
