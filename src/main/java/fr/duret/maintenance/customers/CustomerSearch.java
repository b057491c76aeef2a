package fr.duret.maintenance.customers;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers by what a caller says of themselves: name, town, phone number, reference; typing errors are forgiven. */
@Service
@Transactional(readOnly = true)
public class CustomerSearch {

    /** With that many found, nobody looks for more among the misspelt ones. */
    private static final int ENOUGH = 5;

    /** How many similar names are looked at closely. */
    private static final int SIMILAR = 200;

    private static final String FOLD =
            "SELECT search_words(:typed) FROM set_config('pg_trgm.word_similarity_threshold', '0.3', true)";

    private final JdbcClient database;
    private final Customers customers;

    CustomerSearch(JdbcClient database, Customers customers) {
        this.database = database;
        this.customers = customers;
    }

    /**
     * The customers that all the words of the text speak of, the most likely first: those whose name it is before those
     * who live there; misspelt ones last. Without text, everybody by name.
     *
     * @param limit at most so many
     */
    public List<CustomerHit> search(String text, int limit) {
        String folded = database.sql(FOLD)
                .param("typed", SearchQuery.withPhonesJoined(text))
                .query(String.class)
                .single();
        SearchQuery query = SearchQuery.ofFolded(folded);
        if (query.words().isEmpty() && !text.isBlank()) {
            return List.of();
        }
        Map<UUID, Boolean> found = new LinkedHashMap<>();
        literal(query, limit).forEach(id -> found.put(id, false));
        if (found.size() < Math.min(ENOUGH, limit) && !query.words().isEmpty()) {
            similar(query).stream().limit(limit - found.size()).forEach(id -> found.putIfAbsent(id, true));
        }
        return hits(found);
    }

    /** Those customers, as a search that named them shows them, in that order. */
    public List<CustomerHit> named(Collection<UUID> ids) {
        Map<UUID, Boolean> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, false));
        return hits(found);
    }

    private List<UUID> literal(SearchQuery query, int limit) {
        List<String> words = query.words();
        String sql = "SELECT customer_id FROM customer_search"
                + forEach(words, " WHERE ", " AND ", "words LIKE :part%1$d")
                + " ORDER BY "
                + forEach(
                        words,
                        "",
                        " + ",
                        "CASE WHEN names LIKE :word%1$d THEN 4 WHEN names LIKE :start%1$d THEN 3"
                                + " WHEN words LIKE :start%1$d THEN 1 ELSE 0 END")
                + (words.isEmpty() ? "" : " DESC, ")
                + "names, customer_id LIMIT :limit";
        StatementSpec statement = database.sql(sql).param("limit", limit);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            statement = statement
                    .param("part" + i, (word.length() < 3 ? "% " : "%") + word + "%")
                    .param("start" + i, "% " + word + "%")
                    .param("word" + i, "% " + word + " %");
        }
        return statement.query(UUID.class).list();
    }

    /** Trigrams find what looks alike, the spelling decides. */
    private List<UUID> similar(SearchQuery query) {
        List<String> words = query.words();
        String sql = "SELECT customer_id, spoken FROM customer_search"
                + forEach(words, " WHERE ", " AND ", ":word%1$d <%% spoken")
                + " ORDER BY "
                + forEach(words, "", " + ", "word_similarity(:word%1$d, spoken)")
                + " DESC, names, customer_id LIMIT :limit";
        StatementSpec statement = database.sql(sql).param("limit", SIMILAR);
        for (int i = 0; i < words.size(); i++) {
            statement = statement.param("word" + i, words.get(i));
        }
        record Similar(UUID customerId, int errors) {}
        return statement
                .query((row, number) -> new Similar(
                        row.getObject("customer_id", UUID.class), Spelling.errors(words, row.getString("spoken"))))
                .stream()
                .filter(similar -> similar.errors() < Spelling.FAR)
                .sorted(Comparator.comparingInt(Similar::errors))
                .map(Similar::customerId)
                .toList();
    }

    private static String forEach(List<String> words, String before, String between, String template) {
        return words.isEmpty()
                ? ""
                : IntStream.range(0, words.size())
                        .mapToObj(template::formatted)
                        .collect(Collectors.joining(between, before, ""));
    }

    private List<CustomerHit> hits(Map<UUID, Boolean> found) {
        Map<UUID, CustomerHit> hits = customers.findAllById(found.keySet()).stream()
                .map(Customer::view)
                .collect(Collectors.toMap(
                        CustomerView::id, view -> CustomerHit.of(view, found.getOrDefault(view.id(), false))));
        return found.keySet().stream().map(hits::get).filter(Objects::nonNull).toList();
    }
}
