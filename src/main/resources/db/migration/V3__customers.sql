-- Customers, their sites, and what the search reads; the technicians.

CREATE TABLE customer (
    id                uuid PRIMARY KEY,
    version           integer NOT NULL,
    reference         text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9][A-Z0-9._/-]{0,39}$'),
    kind              text NOT NULL CHECK (kind IN ('CONSUMER', 'NON_PROFESSIONAL', 'PROFESSIONAL')),
    civility          text CHECK (civility IN ('MADAME', 'MONSIEUR', 'COUPLE')),
    last_name         text CHECK (last_name <> ''),
    first_name        text CHECK (first_name <> ''),
    company_name      text CHECK (company_name <> ''),
    siren             text CHECK (siren ~ '^[0-9]{9}$'),
    email             text CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    phone             text CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
    mobile            text CHECK (mobile ~ '^\+[1-9][0-9]{6,14}$'),
    preferred_channel text NOT NULL CHECK (preferred_channel IN ('EMAIL', 'SMS', 'LETTER')),
    street            text NOT NULL CHECK (street <> ''),
    complement        text CHECK (complement <> ''),
    postcode          text NOT NULL CHECK (postcode ~ '^[0-9]{5}$'),
    town              text NOT NULL CHECK (town <> ''),
    CONSTRAINT customer_has_a_name CHECK (
        CASE kind WHEN 'CONSUMER' THEN last_name IS NOT NULL AND company_name IS NULL AND siren IS NULL
                  ELSE company_name IS NOT NULL END),
    CONSTRAINT customer_can_be_reached_as_preferred CHECK (
        CASE preferred_channel WHEN 'EMAIL' THEN email IS NOT NULL
                               WHEN 'SMS' THEN mobile IS NOT NULL
                               ELSE true END)
);

CREATE TABLE site (
    id              uuid PRIMARY KEY,
    version         integer NOT NULL,
    reference       text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9][A-Z0-9._/-]{0,39}$'),
    customer_id     uuid NOT NULL REFERENCES customer,
    label           text NOT NULL CHECK (label <> ''),
    street          text NOT NULL CHECK (street <> ''),
    complement      text CHECK (complement <> ''),
    postcode        text NOT NULL CHECK (postcode ~ '^[0-9]{5}$'),
    town            text NOT NULL CHECK (town <> ''),
    latitude        double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude       double precision CHECK (longitude BETWEEN -180 AND 180),
    usage           text NOT NULL CHECK (usage IN ('DWELLING', 'COMMON_PARTS', 'BUSINESS')),
    completion_year integer CHECK (completion_year BETWEEN 1000 AND 9999),
    CONSTRAINT site_lies_on_both_coordinates CHECK ((latitude IS NULL) = (longitude IS NULL))
);

CREATE INDEX site_of_customer ON site (customer_id);

-- Words as one searches them: without accents, capitals and punctuation, between single spaces.
CREATE FUNCTION search_words(VARIADIC parts text[]) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
AS $$
    SELECT regexp_replace(regexp_replace(
        ' ' || btrim(regexp_replace(lower(unaccent(array_to_string(parts, ' '))), '[^a-z0-9]+', ' ', 'g')) || ' ',
        '\mst\M', 'saint', 'g'), '\mste\M', 'sainte', 'g')
$$;

-- Derived from customer and site, refreshed with them: what the customers are found by.
CREATE TABLE customer_search (
    customer_id uuid PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
    names       text NOT NULL, -- family name or company first: lists are sorted by it
    spoken      text NOT NULL, -- names and towns: what may be misspelt
    words       text NOT NULL  -- everything
);

CREATE INDEX customer_search_spoken ON customer_search USING gin (spoken gin_trgm_ops);
CREATE INDEX customer_search_words ON customer_search USING gin (words gin_trgm_ops);
CREATE INDEX customer_search_names ON customer_search (names, customer_id);

CREATE TABLE technician (
    id             uuid PRIMARY KEY,
    version        integer NOT NULL,
    reference      text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9][A-Z0-9._/-]{0,39}$'),
    last_name      text NOT NULL CHECK (last_name <> ''),
    first_name     text NOT NULL CHECK (first_name <> ''),
    email          text NOT NULL UNIQUE CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    mobile         text NOT NULL CHECK (mobile ~ '^\+[1-9][0-9]{6,14}$'),
    skills         text[] NOT NULL,
    qualifications text[] NOT NULL,
    sector         text NOT NULL CHECK (sector <> '')
);
