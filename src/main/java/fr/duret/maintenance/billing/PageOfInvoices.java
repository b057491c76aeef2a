package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Money;
import java.util.List;

/**
 * One page of a list of invoices, the newest first.
 *
 * @param total how many the whole list has
 * @param gross what those that are issued come to with tax, credit notes taken off
 * @param held what those that wait for approval would come to
 */
public record PageOfInvoices(List<InvoiceRow> rows, long total, Money gross, Money held) {}
