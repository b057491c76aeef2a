package fr.duret.maintenance.documents.seal;

import fr.duret.maintenance.shared.KeptSecret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/** What the local authority left in its folder: the seal's key, the time-stamp's key, the list of the revoked. */
record LocalKeys(Path folder) {

    static final String SEAL = "seal.p12";
    static final String STAMP = "time-stamp.p12";
    static final String REVOKED = "revoked.crl";

    /** Guards nothing: who may read the folder of the demo company may seal for it. */
    private static final char[] PASSWORD = "demo".toCharArray();

    static void write(Path file, PrivateKey key, Certificate[] chain) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", key, PASSWORD, chain);
        Files.deleteIfExists(file);
        KeptSecret.createPrivate(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }

    KeyStore.PrivateKeyEntry seal() {
        return KeyFile.read(folder.resolve(SEAL), PASSWORD);
    }

    KeyStore.PrivateKeyEntry stamp() {
        return KeyFile.read(folder.resolve(STAMP), PASSWORD);
    }

    X509Certificate root() {
        Certificate[] chain = seal().getCertificateChain();
        return (X509Certificate) chain[chain.length - 1];
    }

    /** The certificates that were revoked (none), as the root published it. */
    byte[] revoked() throws IOException {
        return Files.readAllBytes(folder.resolve(REVOKED));
    }
}
