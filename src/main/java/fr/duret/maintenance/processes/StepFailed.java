package fr.duret.maintenance.processes;

/** A step of a process instance has failed; it is tried again, or has become an incident. */
public record StepFailed() {}
