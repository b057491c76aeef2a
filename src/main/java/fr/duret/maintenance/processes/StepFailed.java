package fr.duret.maintenance.processes;

/** A step of that process instance has failed; it is tried again, or has become an incident. */
public record StepFailed(String instanceId) {}
