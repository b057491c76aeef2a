-- The date of the last number: none after it bears an earlier one (CGI ann. II art. 242 nonies A, I 7°).
ALTER TABLE invoice_series ADD COLUMN last_on date;
UPDATE invoice_series s SET last_on = (SELECT max(i.issued_on) FROM invoice i WHERE i.series = s.series);
UPDATE invoice_series SET last_on = current_date WHERE last_on IS NULL;
ALTER TABLE invoice_series ALTER COLUMN last_on SET NOT NULL;
