package fr.duret.maintenance.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried for a quote of late.
 *
 * @param codes how many codes were asked for
 * @param wrong how many wrong ones were entered
 * @param last when the last code was asked for
 */
record SigningTries(int codes, int wrong, @Nullable Instant last) {}
