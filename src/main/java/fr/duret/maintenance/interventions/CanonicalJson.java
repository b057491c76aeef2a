package fr.duret.maintenance.interventions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.duret.maintenance.shared.Sha256;
import java.math.BigDecimal;

/**
 * One way of writing one thing, so that equal content has an equal fingerprint: members in alphabetical order, no space,
 * decimal numbers as text without trailing zeros, instants in UTC, nothing where there is nothing.
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new Plain()))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private CanonicalJson() {}

    static String write(Object content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This cannot be written: " + content.getClass(), e);
        }
    }

    /** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
    static String fingerprint(String text) {
        return Sha256.hex(text);
    }

    /** 100, 1E+2 and 100.00 are one number. */
    private static final class Plain extends ToStringSerializerBase {

        private static final long serialVersionUID = 1L;

        Plain() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object value) {
            return ((BigDecimal) value).stripTrailingZeros().toPlainString();
        }
    }
}
