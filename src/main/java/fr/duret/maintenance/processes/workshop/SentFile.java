package fr.duret.maintenance.processes.workshop;

import java.nio.ByteBuffer;

/** A file as a process admin sent it. */
public record SentFile(String name, ByteBuffer content) {}
