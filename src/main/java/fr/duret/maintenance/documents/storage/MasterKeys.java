package fr.duret.maintenance.documents.storage;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that wrap the keys of documents, by name.
 *
 * @param current the name of the one that new documents get
 */
record MasterKeys(String current, Map<String, SecretKey> byName) {

    private static final Pattern ONE = Pattern.compile("([A-Za-z0-9._-]{1,40}):([0-9A-Fa-f]{64})");

    /** Reads {@code name:64 hexadecimal digits}, separated by commas; the first is the current one. */
    static MasterKeys parse(String setting) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String text : setting.split(",", -1)) {
            Matcher key = ONE.matcher(text.strip());
            if (!key.matches()) {
                throw new IllegalStateException("duret.documents.keys wants name:64 hexadecimal digits, several of them"
                        + " separated by commas, the current one first");
            }
            keys.put(key.group(1), new SecretKeySpec(HexFormat.of().parseHex(key.group(2)), "AES"));
        }
        return new MasterKeys(keys.keySet().iterator().next(), Map.copyOf(keys));
    }

    SecretKey currentKey() {
        return named(current);
    }

    SecretKey named(String name) {
        SecretKey key = byName.get(name);
        if (key == null) {
            throw new IllegalStateException("There is no master key named " + name + " in duret.documents.keys");
        }
        return key;
    }

    @Override
    public String toString() {
        return "MasterKeys" + byName.keySet();
    }
}
