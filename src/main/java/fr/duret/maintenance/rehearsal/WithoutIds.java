package fr.duret.maintenance.rehearsal;

import java.util.regex.Pattern;

/** Texts of errors name ids that were generated; the log of a rehearsal names none. */
final class WithoutIds {

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b");
    private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{5,16}\\b");

    private WithoutIds() {}

    static String of(String text) {
        return IDENTITY.matcher(ID.matcher(text).replaceAll("…")).replaceAll("");
    }
}
