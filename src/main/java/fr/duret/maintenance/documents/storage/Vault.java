package fr.duret.maintenance.documents.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contents under their SHA-256: encrypted before they leave the application, checked whenever they are read. */
public class Vault {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final DocumentStore store;
    private final Envelopes envelopes;
    private final PlainFiles plain;

    Vault(DocumentStore store, Envelopes envelopes, PlainFiles plain) {
        this.store = store;
        this.envelopes = envelopes;
        this.plain = plain;
    }

    /** The name under which a content is kept. */
    public static String fingerprint(byte[] content) {
        return Fingerprint.of(content);
    }

    /** Keeps a content until at least that day; what lies there damaged is made good. */
    public void keep(String fingerprint, byte[] content, LocalDate until) {
        byte[] envelope = envelopes.close(content, fingerprint);
        if (!store.keep(fingerprint, envelope, until) && !isWhole(fingerprint)) {
            LOG.warn("The content {} was damaged and is replaced", fingerprint);
            store.replace(fingerprint, envelope);
        }
    }

    private boolean isWhole(String fingerprint) {
        try {
            opened(fingerprint);
            return true;
        } catch (ContentDamaged e) {
            return false;
        }
    }

    /** The content, exactly as it was kept; a refusal if it is damaged, missing, or out of reach. */
    public byte[] read(String fingerprint) {
        try {
            return opened(fingerprint);
        } catch (ContentMissing e) {
            return checked(fingerprint, plain.read(fingerprint).orElseThrow(() -> e));
        }
    }

    private byte[] opened(String fingerprint) {
        return checked(fingerprint, envelopes.open(store.read(fingerprint), fingerprint));
    }

    private static byte[] checked(String fingerprint, byte[] content) {
        if (!Fingerprint.of(content).equals(fingerprint)) {
            throw new ContentDamaged(fingerprint, "it has another fingerprint");
        }
        return content;
    }

    /** Removes a content; whether it is gone, or the store does not let go of it yet. */
    public boolean remove(String fingerprint) {
        plain.remove(fingerprint);
        return store.remove(fingerprint);
    }

    /** Tells everything that is kept, in no order. */
    public void list(Consumer<StoredContent> listener) {
        store.list(listener);
    }

    /** Removes what interrupted writes left before that instant. */
    public void tidy(Instant before) {
        store.tidy(before);
    }

    /** Returns if contents can be kept and read now. */
    public void probe() {
        store.probe();
    }

    /** What still lies unencrypted from an earlier version. */
    public List<String> plainFiles() {
        return plain.all();
    }

    /** Encrypts what an earlier version kept in plain, then removes that. A damaged file stays for whoever mends it. */
    public void encrypt(String fingerprint, LocalDate until) {
        Optional<byte[]> content = plain.read(fingerprint);
        if (content.isPresent()) {
            keep(fingerprint, checked(fingerprint, content.get()), until);
            plain.remove(fingerprint);
        }
    }
}
