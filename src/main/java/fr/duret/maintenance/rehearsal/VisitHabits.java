package fr.duret.maintenance.rehearsal;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the visits of the invented technicians go: shares of one.
 *
 * @param perContract visits a year for each contract, where the command does not say how many
 * @param underContract of all visits those that contracts promise, at the most
 * @param owed of the visits that contracts promise in a year, are made in it: some contracts end, but on the first day
 *     many a visit is due whose ideal day is over
 * @param overlooked of these, nobody plans until somebody is asked to
 * @param reached of the customers of those, agree on a time at once
 * @param postponed of those who do not, wish it later; the others do not want it
 * @param kept of the visits that the end of a term leaves over
 * @param refreshed of the refresher courses that are due, are booked when they are first asked for
 * @param sick days a year that a technician is ill
 * @param books of the visits that contracts promise to customers with e-mail, the customer books
 * @param hesitates of the slots that are held, are not booked in time
 * @param changes of the appointments, the customer moves
 * @param withdraws the customer cancels
 * @param confirmed of the bookings that somebody has to look at
 * @param accepted of the rounds that are proposed; the rest is rejected
 * @param cancelled do not take place
 * @param unfinished are left before the work is done
 * @param early end before time
 * @param over20 take 20 minutes longer than planned
 * @param over45 take 45 minutes longer
 * @param over75 take 75 minutes longer
 * @param amended of those over half an hour, the customer signs for on the spot
 * @param paused are interrupted
 * @param photographed have photos
 * @param absent end without the customer
 * @param refused end with a customer who does not sign
 * @param forgotten the technician forgets to clock out
 * @param late the report is signed the morning after
 * @param answersMail of the surveys that were sent, are answered before the reminder
 * @param answersReminder are answered after the reminder, of those that were not
 * @param satisfied of the answers, 4 or 5
 * @param billed of the overruns that the dispatcher decides, are billed whole
 * @param adjusted are billed in part; the rest is waived
 * @param issued of the invoices that wait for approval
 * @param actionDone of the corrective actions that are looked at
 */
record VisitHabits(
        @DefaultValue("1.8") double perContract,
        @DefaultValue("0.75") double underContract,
        @DefaultValue("1.03") double owed,
        @DefaultValue("0.06") double overlooked,
        @DefaultValue("0.70") double reached,
        @DefaultValue("0.75") double postponed,
        @DefaultValue("0.70") double kept,
        @DefaultValue("0.90") double refreshed,
        @DefaultValue("5") int sick,
        @DefaultValue("0.35") double books,
        @DefaultValue("0.05") double hesitates,
        @DefaultValue("0.05") double changes,
        @DefaultValue("0.02") double withdraws,
        @DefaultValue("0.92") double confirmed,
        @DefaultValue("0.85") double accepted,
        @DefaultValue("0.04") double cancelled,
        @DefaultValue("0.04") double unfinished,
        @DefaultValue("0.20") double early,
        @DefaultValue("0.10") double over20,
        @DefaultValue("0.08") double over45,
        @DefaultValue("0.05") double over75,
        @DefaultValue("0.40") double amended,
        @DefaultValue("0.30") double paused,
        @DefaultValue("0.20") double photographed,
        @DefaultValue("0.11") double absent,
        @DefaultValue("0.02") double refused,
        @DefaultValue("0.04") double forgotten,
        @DefaultValue("0.03") double late,
        @DefaultValue("0.32") double answersMail,
        @DefaultValue("0.20") double answersReminder,
        @DefaultValue("0.82") double satisfied,
        @DefaultValue("0.55") double billed,
        @DefaultValue("0.25") double adjusted,
        @DefaultValue("0.95") double issued,
        @DefaultValue("0.75") double actionDone) {}
