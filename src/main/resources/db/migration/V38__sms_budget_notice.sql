-- That the office has taken note of how much of a month's budget for text messages is spent.
CREATE TABLE sms_budget_notice (
    month     date        NOT NULL CHECK (extract(day FROM month) = 1),
    exhausted boolean     NOT NULL, -- spent in full; otherwise nearly
    seen_by   text        NOT NULL,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (month, exhausted)
);
