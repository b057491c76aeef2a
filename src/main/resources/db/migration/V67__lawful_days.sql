-- The first day on which the law lets the work be done: before it, the customer can still withdraw from the quote.
ALTER TABLE intervention ADD COLUMN not_before date;
