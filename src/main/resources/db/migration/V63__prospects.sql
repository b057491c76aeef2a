-- People who asked for a quote before they were customers bear numbers of their own: P-00042.
CREATE SEQUENCE prospect_number;
