package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.storage.Vault;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Encrypts, in the background after the start, what versions before the vault kept in plain. */
@Component
class PlainFilesMove {

    private static final Logger LOG = LoggerFactory.getLogger(PlainFilesMove.class);

    private final Vault vault;
    private final Contents contents;
    private final Clock clock;

    PlainFilesMove(Vault vault, Contents contents, Clock clock) {
        this.vault = vault;
        this.contents = contents;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::encryptAll, "plain-files-move");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Goes on with the next file when one is damaged; the page of that document says so. */
    void encryptAll() {
        List<String> plain = vault.plainFiles();
        int encrypted = 0;
        for (String fingerprint : plain) {
            try {
                vault.encrypt(fingerprint, contents.keepUntil(fingerprint).orElseGet(() -> Paris.today(clock)));
                encrypted++;
            } catch (Refusal e) {
                LOG.error("The content {} could not be encrypted", fingerprint, e);
            }
        }
        if (!plain.isEmpty()) {
            LOG.info("{} of {} contents that lay in plain are encrypted now", encrypted, plain.size());
        }
    }
}
