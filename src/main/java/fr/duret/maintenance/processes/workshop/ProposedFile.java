package fr.duret.maintenance.processes.workshop;

import org.jspecify.annotations.Nullable;

/**
 * A file of a proposal, and what ran in its place when it was sent.
 *
 * @param key the key under which it would run; absent if it cannot be read
 * @param baseVersion the version that ran when it was sent; 0 if there was none
 */
public record ProposedFile(
        String fileName, ModelKind kind, @Nullable String key, String content, int baseVersion) {}
