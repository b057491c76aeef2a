-- Whoever is told a number finds what bears it while they type.
CREATE INDEX contract_by_start ON contract (reference text_pattern_ops);
CREATE INDEX intervention_by_start ON intervention (reference text_pattern_ops);
CREATE INDEX invoice_by_start ON invoice (number text_pattern_ops);
CREATE INDEX quote_by_start ON quote (number text_pattern_ops);
