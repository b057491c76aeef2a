package fr.duret.maintenance.rehearsal;

import java.time.LocalTime;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the invented people behave: shares of one, of those who get into the situation.
 *
 * @param renewsOnAnnounce renews by the link of the first mail
 * @param renewsOnReminder renews by the link of a reminder, of those who had not
 * @param declinesTacit refuses a tacit renewal by the link of the notice
 * @param declinesByPhone calls the office and does not want another term, after a first mail or notice
 * @param withdraws withdraws within fourteen days from a renewal at a distance
 * @param terminates declares a termination on the public page, in a year
 * @param slowest so many days after a message somebody reacts to it at the latest
 * @param answersRenewed of those who are called: renew
 * @param answersDeclined do not want another term
 * @param answersCallBack wish to be called on another day; the rest cannot be reached
 * @param accepts of the declared terminations the office accepts
 * @param tasksAnHour how many tasks the dispatcher gets done in an hour
 * @param visits how the technicians' visits go
 * @param quotes how quotes go
 */
record Habits(
        @DefaultValue("0.12") double renewsOnAnnounce,
        @DefaultValue("0.30") double renewsOnReminder,
        @DefaultValue("0.08") double declinesTacit,
        @DefaultValue("0.03") double declinesByPhone,
        @DefaultValue("0.03") double withdraws,
        @DefaultValue("0.03") double terminates,
        @DefaultValue("12") int slowest,
        @DefaultValue("0.45") double answersRenewed,
        @DefaultValue("0.18") double answersDeclined,
        @DefaultValue("0.12") double answersCallBack,
        @DefaultValue("0.92") double accepts,
        @DefaultValue("10") int tasksAnHour,
        @DefaultValue("08:00") LocalTime opens,
        @DefaultValue("12:00") LocalTime lunch,
        @DefaultValue("13:30") LocalTime backFromLunch,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue VisitHabits visits,
        @DefaultValue QuoteHabits quotes) {}
