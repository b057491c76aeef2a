package fr.duret.maintenance.processes.workshop;

/**
 * A file in a deployment.
 *
 * @param replacedVersion the version in whose place it steps; 0 if there is none
 * @param companion whether it goes along unchanged, because another file is bound to its own deployment
 */
record Passenger(ModelKind kind, String key, String fileName, String text, int replacedVersion, boolean companion) {}
