package fr.duret.maintenance.contracts;

import java.util.Arrays;
import java.util.Optional;

/** What came of calling a customer about the end of their contract, as the form of the call names it. */
public enum CallAnswer {
    RENEWED("renewed", "Le client renouvelle"),
    DECLINED("declined", "Le client ne renouvelle pas"),
    CALL_BACK("call-back", "À rappeler"),
    UNREACHABLE("unreachable", "Injoignable"),
    LET_RUN("let-run", "Reconduction maintenue");

    private final String key;
    private final String label;

    CallAnswer(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public static Optional<CallAnswer> of(String key) {
        return Arrays.stream(values()).filter(answer -> answer.key.equals(key)).findFirst();
    }
}
