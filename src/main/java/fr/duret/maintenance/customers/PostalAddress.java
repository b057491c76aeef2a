package fr.duret.maintenance.customers;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where post arrives or work is done, as La Poste writes it. */
@Embeddable
public record PostalAddress(String street, @Nullable String complement, String postcode, String town) {

    /** The address on one line, without its complement: « 23 allée de la Mandallaz, 74330 Sillingy ». */
    public String line() {
        return street + ", " + postcode + " " + town;
    }
}
