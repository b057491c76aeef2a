package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.PostalAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How an address stands on an envelope. */
final class Envelope {

    private Envelope() {}

    /** The lines below the name, as La Poste wants them (NF Z 10-011): from the door to the town, in capitals. */
    static List<String> lines(PostalAddress address) {
        return Stream.of(
                        address.complement(),
                        address.street(),
                        address.postcode() + " " + address.town().toUpperCase(Locale.FRENCH))
                .filter(Objects::nonNull)
                .toList();
    }
}
