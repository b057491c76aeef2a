package fr.duret.maintenance.imports;

import fr.duret.maintenance.customers.PostalAddress;

/** The cells of a postal address. */
record AddressCells(Cell<String> street, Cell<String> complement, Cell<String> postcode, Cell<String> town) {

    static final String STREET = "Adresse";
    static final String COMPLEMENT = "Complément";
    static final String POSTCODE = "Code postal";
    static final String TOWN = "Commune";

    static AddressCells of(Line line) {
        return new AddressCells(
                line.required(STREET, Texts.text(120)),
                line.optional(COMPLEMENT, Texts.text(120)),
                line.required(POSTCODE, Contacts.POSTCODE),
                line.required(TOWN, Texts.text(80)));
    }

    PostalAddress get() {
        return new PostalAddress(street.get(), complement.orNull(), postcode.get(), town.get());
    }
}
