package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.InvoiceRow;
import fr.duret.maintenance.shared.French;

/**
 * An invoice or credit note as the page of what it is about names it.
 *
 * @param name its number, or what it is while it has none
 * @param state how much it asks for and what has become of it
 */
record InvoiceLink(String url, String name, String state) {

    static InvoiceLink of(InvoiceRow invoice) {
        String number = invoice.number();
        return new InvoiceLink(
                "/factures/" + invoice.id(),
                number == null ? invoice.kind().label() + " sans numéro" : number,
                French.money(invoice.gross()) + " TTC, "
                        + States.of(invoice.state(), invoice.kind(), invoice.credited())
                                .label());
    }
}
