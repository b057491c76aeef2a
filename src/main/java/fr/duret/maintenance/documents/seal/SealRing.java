package fr.duret.maintenance.documents.seal;

import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What sealing needs.
 *
 * @param key the company's key, its certificate and what that was issued by
 * @param trusted who may have issued a seal or a time-stamp
 */
record SealRing(KeyStore.PrivateKeyEntry key, TimeStamps timeStamps, List<X509Certificate> trusted) {}
