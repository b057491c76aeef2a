package fr.duret.maintenance.rehearsal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of a rehearsal. */
@ConfigurationProperties("duret.rehearsal")
record RehearsalProperties(
        @DefaultValue Habits habits, @DefaultValue Prices prices) {}
