package fr.duret.maintenance.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Leaving before the work is done, and why. */
record LeaveRequest(@Valid @NotNull ClockRequest clocking, @NotBlank String reason) {}
