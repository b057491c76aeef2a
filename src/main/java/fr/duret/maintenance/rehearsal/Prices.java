package fr.duret.maintenance.rehearsal;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What messages cost, in euros net of tax.
 *
 * @param sms for each segment
 * @param postage for each letter
 */
record Prices(
        @DefaultValue("0.08") BigDecimal sms,
        @DefaultValue("1.52") BigDecimal postage) {}
