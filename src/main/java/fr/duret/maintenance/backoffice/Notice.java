package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a page says on top after something was done, or was refused. */
record Notice(String tone, String title, @Nullable String text) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static Notice done(String title, String text) {
        return new Notice("done", title, text);
    }

    static Notice refused(Refusal refusal) {
        return new Notice("alert", refusal.title(), refusal.detail());
    }
}
