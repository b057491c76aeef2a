package fr.duret.maintenance.quotes;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The company's habits about quotes.
 *
 * @param validityDays how long an offer holds, unless its author says otherwise
 * @param depositPercent asked after the signature, unless its author says otherwise
 * @param discountLimit in percent: above it the manager has to agree
 * @param collectionPoint where the waste of works goes (Code de l'environnement D541-45-1)
 */
@ConfigurationProperties("duret.quotes")
public record QuoteProperties(
        int validityDays, int depositPercent, BigDecimal discountLimit, CollectionPoint collectionPoint) {

    /**
     * @param sorting how waste is sorted and removed
     * @param costPerKilogram of sorting, carrying and leaving it, net of tax; prices include it
     */
    public record CollectionPoint(
            String name, String address, String type, String sorting, BigDecimal costPerKilogram) {}
}
