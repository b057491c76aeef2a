package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Referenced;
import java.util.List;

/**
 * What a technician is to be registered as; the reference says which one.
 *
 * @param mobile in E.164
 * @param skills what they know how to do
 * @param qualifications electrical qualifications, « habilitations » (NF C 18-510), such as « BR »
 * @param sector where they usually work
 */
public record TechnicianDraft(
        String reference,
        String lastName,
        String firstName,
        String email,
        String mobile,
        List<String> skills,
        List<String> qualifications,
        String sector)
        implements Referenced {

    public TechnicianDraft {
        skills = List.copyOf(skills);
        qualifications = List.copyOf(qualifications);
    }
}
