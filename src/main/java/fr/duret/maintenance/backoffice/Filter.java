package fr.duret.maintenance.backoffice;

import java.util.List;

/**
 * A filter above a list.
 *
 * @param name its parameter in the page's address
 */
record Filter(String name, String label, List<Option> options) {

    /** One of its choices. */
    record Option(String value, String label, boolean selected) {}
}
