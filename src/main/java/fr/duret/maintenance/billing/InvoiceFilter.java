package fr.duret.maintenance.billing;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list shows; what is absent does not restrict it.
 *
 * @param month in which they were issued or, while they wait, in which the work was done
 * @param text part of the number, of what was done or of the customer's name
 * @param page counted from 0
 */
public record InvoiceFilter(
        @Nullable InvoiceState state,
        @Nullable InvoiceKind kind,
        @Nullable YearMonth month,
        @Nullable String text,
        int page,
        int pageSize) {}
