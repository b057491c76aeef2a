package fr.duret.maintenance.shared;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The company as its letters, contracts and pages name it; every fact is a setting.
 *
 * @param legalForm legal form and capital: « SARL au capital de 40 000 € »
 * @param register number and town of the trade register: « RCS Annecy »
 * @param vatNumber intra-community VAT number
 * @param phone in E.164
 * @param hours when somebody answers the phone
 */
@ConfigurationProperties("duret.company")
public record Company(
        String name,
        String legalForm,
        String siret,
        String register,
        String vatNumber,
        String street,
        String postcode,
        String town,
        String phone,
        String email,
        String website,
        String hours,
        Mediator mediator,
        Insurer insurer,
        Bank bank) {

    /** The mediator that a consumer may turn to free of charge (Code de la consommation L616-1, R616-1). */
    public record Mediator(String name, String street, String postcode, String town, String website) {}

    /** Who insures the ten-year liability, where and from when to when it covers (loi 96-603, art. 22-2). */
    public record Insurer(
            String name, String address, String policy, String area, LocalDate validFrom, LocalDate validUntil) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }
    }

    /** Where customers pay to; the IBAN in groups of four. */
    public record Bank(String iban, String bic) {}

    /** The first nine digits of the SIRET. */
    public String siren() {
        return siret.substring(0, 9);
    }

    /** The SIRET as one reads it out: « 913 742 608 00014 ». */
    public String siretDisplay() {
        return French.siren(siret);
    }

    /** The phone number as one reads it out. */
    public String phoneDisplay() {
        return French.phone(phone);
    }
}
