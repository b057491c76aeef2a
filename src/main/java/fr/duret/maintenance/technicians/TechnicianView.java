package fr.duret.maintenance.technicians;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A technician as others see them.
 *
 * @param name « Karim Benali »
 * @param mobile in E.164
 * @param qualifications electrical qualifications, « habilitations » (NF C 18-510), by symbol
 * @param sector what their part of the country is called
 * @param postcodes the zone that they look after
 * @param start where their day begins and ends
 */
public record TechnicianView(
        UUID id,
        String reference,
        String name,
        String email,
        String mobile,
        List<Skill> skills,
        List<Qualification> qualifications,
        String sector,
        List<String> postcodes,
        StartingPoint start,
        WorkingWeek week) {

    /** Whether a qualification that counts on that day covers what is needed. */
    public boolean mayDo(String needed, LocalDate day) {
        return qualifications.stream().anyMatch(held -> held.covers(needed) && held.isValidOn(day));
    }
}
