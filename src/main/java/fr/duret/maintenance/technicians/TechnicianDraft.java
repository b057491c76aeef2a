package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Referenced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a technician is to be registered as; the reference says which one.
 *
 * @param mobile in E.164
 * @param skills what they know how to do
 * @param qualifications electrical qualifications; dates that are not said leave those that are known
 * @param sector where they usually work
 */
public record TechnicianDraft(
        String reference,
        String lastName,
        String firstName,
        String email,
        String mobile,
        List<SaidSkill> skills,
        List<QualificationDates> qualifications,
        String sector)
        implements Referenced {

    /** A skill as a draft says it; a level that is not said leaves the one that is known. */
    public record SaidSkill(String name, @Nullable SkillLevel level) {}

    public TechnicianDraft {
        skills = List.copyOf(skills);
        qualifications = List.copyOf(qualifications);
    }
}
