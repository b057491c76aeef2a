package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.QualificationDates;
import fr.duret.maintenance.technicians.SkillLevel;
import fr.duret.maintenance.technicians.TechnicianDraft.SaidSkill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that say what a technician can do: « Photovoltaïque (expert) », « BR (15/03/2025 au 14/03/2028) ». */
final class Abilities {

    static final CellType<List<SaidSkill>> SKILLS = Abilities::skills;
    static final CellType<List<QualificationDates>> QUALIFICATIONS = Abilities::qualifications;

    private static final CellType<List<String>> ELEMENTS = Texts.list();
    private static final Pattern WITH_BRACKETS = Pattern.compile("([^()]+?) ?\\(([^()]*)\\)");
    private static final Map<String, SkillLevel> LEVELS =
            Map.of("debutant", SkillLevel.BEGINNER, "confirme", SkillLevel.SKILLED, "expert", SkillLevel.EXPERT);
    private static final CellType<SkillLevel> LEVEL = Texts.oneOf("niveau", LEVELS, "débutant", "confirmé", "expert");

    private Abilities() {}

    private static List<SaidSkill> skills(String written) throws UnreadableCell {
        List<SaidSkill> skills = new ArrayList<>();
        for (String element : ELEMENTS.read(written)) {
            Matcher matcher = WITH_BRACKETS.matcher(element);
            skills.add(
                    matcher.matches()
                            ? new SaidSkill(matcher.group(1), LEVEL.read(matcher.group(2)))
                            : new SaidSkill(element, null));
        }
        requireOnce(skills.stream().map(SaidSkill::name).toList());
        return skills;
    }

    private static List<QualificationDates> qualifications(String written) throws UnreadableCell {
        List<QualificationDates> qualifications = new ArrayList<>();
        for (String element : ELEMENTS.read(written)) {
            Matcher matcher = WITH_BRACKETS.matcher(element);
            qualifications.add(
                    matcher.matches()
                            ? dated(matcher.group(1), matcher.group(2).split(" au ", -1))
                            : dated(element, null, null));
        }
        requireOnce(qualifications.stream().map(QualificationDates::symbol).toList());
        return qualifications;
    }

    private static QualificationDates dated(String symbol, String[] days) throws UnreadableCell {
        return switch (days.length) {
            case 1 -> dated(symbol, null, Figures.DATE.read(days[0].strip()));
            case 2 -> dated(symbol, Figures.DATE.read(days[0].strip()), Figures.DATE.read(days[1].strip()));
            default ->
                throw new UnreadableCell(
                        "qualification-unreadable",
                        "Les dates de cette habilitation ne se lisent pas",
                        "Écrivez l'expiration entre parenthèses, « BR (14/03/2028) », ou les deux dates, « BR"
                                + " (15/03/2025 au 14/03/2028) ».");
        };
    }

    private static QualificationDates dated(String symbol, @Nullable LocalDate obtained, @Nullable LocalDate expires)
            throws UnreadableCell {
        try {
            return new QualificationDates(symbol, obtained, expires);
        } catch (Refusal refusal) {
            throw new UnreadableCell(refusal.code(), refusal.title(), refusal.detail());
        }
    }

    private static void requireOnce(List<String> names) throws UnreadableCell {
        if (names.stream().distinct().count() < names.size()) {
            throw new UnreadableCell(
                    "element-twice",
                    "Le même mot est là deux fois",
                    "Gardez-en un seul, avec ses dates ou son niveau.");
        }
    }
}
