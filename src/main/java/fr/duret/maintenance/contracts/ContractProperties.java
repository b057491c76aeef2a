package fr.duret.maintenance.contracts;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the company decides about its contracts.
 *
 * @param revisionPercent by how much the annual price changes with a renewal, in percent; 0 keeps it
 */
@ConfigurationProperties("duret.contracts")
record ContractProperties(@DefaultValue("0") BigDecimal revisionPercent) {}
