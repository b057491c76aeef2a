package fr.duret.maintenance.rehearsal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a rehearsal.
 *
 * @param firstDay the day on which it begins; the command sets it
 * @param seed what the invented people's decisions are drawn from; the command sets it
 */
@ConfigurationProperties("duret.rehearsal")
record RehearsalProperties(
        @Nullable LocalDate firstDay,
        @DefaultValue("1") long seed,
        @DefaultValue Habits habits,
        @DefaultValue Prices prices) {}
