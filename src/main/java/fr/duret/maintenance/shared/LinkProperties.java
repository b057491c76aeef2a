package fr.duret.maintenance.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What customers' links are signed with.
 *
 * @param secret at least 32 bytes; every node needs the same one, and a new one makes all links in customers' mail
 *     invalid; the demo company makes its own
 */
@ConfigurationProperties("duret.links")
record LinkProperties(@Nullable String secret) {}
