package fr.duret.maintenance.shared;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rows a search finds: as many conditions as somebody chose a value for, joined by AND. */
public final class Conditions {

    private final StringBuilder where = new StringBuilder(" WHERE true");
    private final Map<String, Object> values = new HashMap<>();

    /** The condition, which names the value as {@code :name}; left out without a value. An enum stands for its name. */
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    /** One of the values, each standing for its name; left out without any. */
    public Conditions anyOf(String column, String name, Collection<? extends Enum<?>> constants) {
        return and(
                column + " IN (:" + name + ")",
                name,
                constants.isEmpty() ? null : constants.stream().map(Enum::name).toList());
    }

    /** From the first instant of that day in Paris on. */
    public Conditions from(String column, @Nullable LocalDate day) {
        return and(column + " >= :from", "from", day == null ? null : start(day));
    }

    /** Until the end of that day in Paris. */
    public Conditions to(String column, @Nullable LocalDate day) {
        return and(column + " < :end", "end", day == null ? null : start(day.plusDays(1)));
    }

    /** Those in which the text stands, in whatever case, letter by letter; left out without a text. */
    public Conditions containing(String expression, @Nullable String text) {
        return text == null || text.isBlank()
                ? this
                : and(expression + " ILIKE :text", "text", "%" + literal(text) + "%");
    }

    /** Those that begin with the text, letter by letter. */
    public Conditions startingWith(String expression, String text) {
        return and(expression + " LIKE :start", "start", literal(text) + "%");
    }

    private static String literal(String text) {
        return text.strip().replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** A value that the statement names elsewhere. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The clause, with a space before it. */
    public String where() {
        return where.toString();
    }

    /** The values that are named in the statement. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    private static Object start(LocalDate day) {
        return Paris.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
