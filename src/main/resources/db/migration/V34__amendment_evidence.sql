-- The evidence of an amendment, as of a signature: what was signed, where, and when it arrived. A later one for more
-- time takes the place of an earlier one, which stays. No route has written an amendment before this.
ALTER TABLE amendment DROP CONSTRAINT amendment_pkey;
ALTER TABLE amendment RENAME COLUMN signed_at TO at;
ALTER TABLE amendment
    ADD COLUMN id          uuid        NOT NULL PRIMARY KEY,
    ADD COLUMN received_at timestamptz NOT NULL,
    ADD COLUMN latitude    double precision CHECK (latitude BETWEEN -90 AND 90),
    ADD COLUMN longitude   double precision CHECK (longitude BETWEEN -180 AND 180),
    ADD COLUMN accuracy    double precision CHECK (accuracy >= 0),
    ADD COLUMN content     text        NOT NULL, -- canonical JSON of what was signed
    ADD COLUMN sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    ADD COLUMN replaced_at timestamptz,
    ADD CONSTRAINT rate_is_a_price CHECK (hourly_rate > 0);
CREATE INDEX amendment_of_intervention ON amendment (intervention_id, at);
CREATE UNIQUE INDEX one_amendment_in_force ON amendment (intervention_id) WHERE replaced_at IS NULL;
