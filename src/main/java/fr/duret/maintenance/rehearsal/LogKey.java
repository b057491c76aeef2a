package fr.duret.maintenance.rehearsal;

import java.util.Locale;

/** What a line of the log may say, in the order in which it says it. */
enum LogKey {
    TEMPLATE,
    PROCESS,
    ACTIVITY,
    TASK,
    BY,
    ANSWER,
    CONTRACT,
    CUSTOMER,
    INTERVENTION,
    APPOINTMENT,
    QUOTE,
    VERSION,
    TECHNICIAN,
    DAY,
    ARRIVAL,
    STOPS,
    KM,
    MINUTES,
    WORK,
    OUTCOME,
    PLACE,
    AMOUNT,
    VALID_UNTIL,
    WITHDRAWABLE_UNTIL,
    DEPOSIT_FROM,
    WORK_FROM,
    REASON,
    NUMBER,
    TOTAL,
    LINES,
    SCORE,
    STARTS_ON,
    ENDS_ON,
    RENEWED_UNTIL,
    TERMINATED_ON,
    PLAN,
    TACIT,
    SEGMENTS,
    MESSAGE;

    private final String text;

    LogKey() {
        StringBuilder camel = new StringBuilder();
        for (String word : name().split("_")) {
            String small = word.toLowerCase(Locale.ROOT);
            camel.append(camel.isEmpty() ? small : word.charAt(0) + small.substring(1));
        }
        text = camel.toString();
    }

    /** How the line names it, such as {@code endsOn}. */
    String text() {
        return text;
    }
}
