package fr.duret.maintenance.contracts;

import java.time.LocalDate;

/** How many open terms end in the week that begins on that Monday: on the customer's word, or renewing tacitly. */
public record WeekOfDeadlines(LocalDate monday, int asked, int tacit) {}
