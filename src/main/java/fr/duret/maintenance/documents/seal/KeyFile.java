package fr.duret.maintenance.documents.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;

/** Keys and certificates from files, with an error that names the file. */
final class KeyFile {

    private KeyFile() {}

    /** The first key of a PKCS#12 file. */
    static KeyStore.PrivateKeyEntry read(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getEntry(alias, new KeyStore.PasswordProtection(password))
                        instanceof KeyStore.PrivateKeyEntry entry) {
                    return entry;
                }
            }
            throw new IllegalStateException("There is no key in " + file.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file.toAbsolutePath() + " cannot be opened", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + file.toAbsolutePath() + " cannot be used", e);
        }
    }

    /** All certificates of a PEM file. */
    static List<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The certificates in " + file.toAbsolutePath() + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("There are no certificates in " + file.toAbsolutePath(), e);
        }
    }
}
