package fr.duret.maintenance.customers;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the customers are found by, derived from their own data and from their sites'. */
@Component
class SearchIndex {

    /** A French number is found in its national writing too: « 0639981234 » beside « 33639981234 ». */
    private static final String REFRESH = """
            INSERT INTO customer_search (customer_id, names, spoken, words)
            SELECT c.id,
                   search_words(c.company_name, c.last_name, c.first_name),
                   search_words(c.company_name, c.last_name, c.first_name, c.town, sites.towns),
                   search_words(c.company_name, c.last_name, c.first_name, c.town, sites.towns,
                                c.reference, replace(c.reference, '-', ''), c.siren, c.email,
                                c.phone, regexp_replace(c.phone, '^\\+33', '0'),
                                c.mobile, regexp_replace(c.mobile, '^\\+33', '0'),
                                c.street, c.complement, c.postcode, sites.words)
            FROM customer c
            LEFT JOIN LATERAL (
                SELECT string_agg(DISTINCT s.town, ' ') AS towns,
                       string_agg(concat_ws(' ', s.label, s.reference, s.street, s.complement, s.postcode), ' ') AS words
                FROM site s
                WHERE s.customer_id = c.id) sites ON true
            WHERE c.id = ANY (:ids)
            ON CONFLICT (customer_id) DO UPDATE
            SET names = excluded.names, spoken = excluded.spoken, words = excluded.words
            """;

    private final JdbcClient database;

    SearchIndex(JdbcClient database) {
        this.database = database;
    }

    /** Takes over what is stored of those customers now. */
    void refresh(Collection<UUID> customerIds) {
        if (!customerIds.isEmpty()) {
            database.sql(REFRESH).param("ids", customerIds.toArray(UUID[]::new)).update();
        }
    }
}
