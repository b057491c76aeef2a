package fr.duret.maintenance.rounds;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How optimisations are held.
 *
 * @param optimiser whether this node works them
 * @param limit how long one searches
 * @param moves how many moves it tries instead, where the same rounds shall always give the same proposal; 0 for none
 * @param days how many days it looks ahead, from tomorrow on
 */
@ConfigurationProperties("duret.rounds")
record RoundsProperties(
        @DefaultValue("true") boolean optimiser,
        @DefaultValue("20s") Duration limit,
        @DefaultValue("0") int moves,
        @DefaultValue("10") int days) {}
