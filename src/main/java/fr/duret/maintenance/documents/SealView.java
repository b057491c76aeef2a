package fr.duret.maintenance.documents;

import java.time.Instant;

/**
 * The company's seal on a document, as it was found when somebody looked.
 *
 * @param by whose certificate it is
 * @param issuer who issued that certificate
 * @param at the time-stamp's instant
 * @param intact whether every byte is what was sealed, by somebody whom the settings name
 * @param unknownIssuer whether the bytes are intact but seal or time-stamp come from somebody else
 */
public record SealView(String by, String issuer, Instant at, boolean intact, boolean unknownIssuer) {}
