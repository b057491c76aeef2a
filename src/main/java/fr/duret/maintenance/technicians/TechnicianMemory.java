package fr.duret.maintenance.technicians;

import java.util.List;
import java.util.Optional;

/** What a draft leaves unsaid stays as it is known: levels of skills, dates of qualifications. */
final class TechnicianMemory {

    private TechnicianMemory() {}

    static List<Skill> skills(TechnicianDraft draft, List<Skill> known) {
        return draft.skills().stream()
                .map(said -> new Skill(
                        said.name(),
                        Optional.ofNullable(said.level())
                                .or(() -> known.stream()
                                        .filter(skill -> skill.name().equals(said.name()))
                                        .map(Skill::level)
                                        .findFirst())
                                .orElse(SkillLevel.SKILLED)))
                .toList();
    }

    static List<QualificationDates> qualifications(TechnicianDraft draft, List<Qualification> known) {
        return draft.qualifications().stream()
                .map(said -> said.obtainedOn() != null || said.expiresOn() != null
                        ? said
                        : known.stream()
                                .filter(held -> held.symbol().equals(said.symbol()))
                                .findFirst()
                                .map(held -> new QualificationDates(held.symbol(), held.obtainedOn(), held.expiresOn()))
                                .orElse(said))
                .toList();
    }

    /** Whether the draft says nothing of skills and qualifications that is not known. */
    static boolean knows(TechnicianDraft draft, List<Skill> skills, List<Qualification> qualifications) {
        List<QualificationDates> held = qualifications.stream()
                .map(one -> new QualificationDates(one.symbol(), one.obtainedOn(), one.expiresOn()))
                .toList();
        List<Skill> said = skills(draft, skills);
        List<QualificationDates> dated = qualifications(draft, qualifications);
        return said.size() == skills.size()
                && skills.containsAll(said)
                && dated.size() == held.size()
                && held.containsAll(dated);
    }
}
