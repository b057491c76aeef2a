package fr.duret.maintenance.technicians;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** What the company says about its technicians' work. */
@ConfigurationProperties("duret.workforce")
record WorkforceProperties(Depot depot) {

    /** Where rounds begin that do not begin at home; WGS 84, in degrees. */
    record Depot(String street, String postcode, String town, double latitude, double longitude) {}

    StartingPoint depotStart() {
        return new StartingPoint(
                false, depot.street(), depot.postcode(), depot.town(), depot.latitude(), depot.longitude());
    }
}
