package fr.duret.maintenance.processes.workshop;

/** A file as a process admin sent it. */
public record SentFile(String name, byte[] content) {}
