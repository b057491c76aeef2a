package fr.duret.maintenance.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The time that a clocking should have had, and why it has not. */
record CorrectionRequest(@NotNull Instant at, @NotBlank String reason) {}
