package fr.duret.maintenance.technicians;

import java.util.List;
import java.util.UUID;

/**
 * A technician as others see them.
 *
 * @param name « Karim Benali »
 * @param mobile in E.164
 * @param qualifications electrical qualifications, « habilitations » (NF C 18-510), such as « BR »
 */
public record TechnicianView(
        UUID id,
        String reference,
        String name,
        String email,
        String mobile,
        List<String> skills,
        List<String> qualifications,
        String sector) {}
