package fr.duret.maintenance.rehearsal.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was asked, by whom and when, as it is kept with the run. */
record Ticket(
        UUID id,
        String name,
        RehearsalPeriod period,
        LocalDate from,
        long seed,
        RehearsedBook book,
        List<String> editedModels,
        String askedBy,
        Instant askedAt) {}
