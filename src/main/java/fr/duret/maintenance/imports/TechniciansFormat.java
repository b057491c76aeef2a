package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.RegisterCounts;
import fr.duret.maintenance.technicians.QualificationDates;
import fr.duret.maintenance.technicians.TechnicianDraft;
import fr.duret.maintenance.technicians.TechnicianDraft.SaidSkill;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The file of technicians. */
@Component
class TechniciansFormat implements ImportFormat<TechnicianDraft> {

    private static final String LAST_NAME = "Nom";
    private static final String FIRST_NAME = "Prénom";
    private static final String EMAIL = "E-mail";
    private static final String MOBILE = "Mobile";
    private static final String SKILLS = "Compétences";
    private static final String QUALIFICATIONS = "Habilitations";
    private static final String SECTOR = "Secteur";

    private final TechnicianRegister register;

    TechniciansFormat(TechnicianRegister register) {
        this.register = register;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.TECHNICIANS;
    }

    @Override
    public List<String> columns() {
        return List.of(REFERENCE, LAST_NAME, FIRST_NAME, EMAIL, MOBILE, SKILLS, QUALIFICATIONS, SECTOR);
    }

    @Override
    public Reading<TechnicianDraft> prepare(List<Line> lines) {
        return TechniciansFormat::read;
    }

    private static TechnicianDraft read(Line line) throws RefusedLine {
        Cell<String> reference = line.required(REFERENCE, Texts.REFERENCE);
        Cell<String> lastName = line.required(LAST_NAME, Texts.text(80));
        Cell<String> firstName = line.required(FIRST_NAME, Texts.text(80));
        Cell<String> email = line.required(EMAIL, Contacts.EMAIL);
        Cell<String> mobile = line.required(MOBILE, Contacts.MOBILE);
        Cell<List<SaidSkill>> skills = line.optional(SKILLS, Abilities.SKILLS);
        Cell<List<QualificationDates>> qualifications = line.optional(QUALIFICATIONS, Abilities.QUALIFICATIONS);
        Cell<String> sector = line.required(SECTOR, Texts.text(80));
        line.check();
        return new TechnicianDraft(
                reference.get(),
                lastName.get(),
                firstName.get(),
                email.get(),
                mobile.get(),
                Objects.requireNonNullElse(skills.orNull(), List.of()),
                Objects.requireNonNullElse(qualifications.orNull(), List.of()),
                sector.get());
    }

    @Override
    public RegisterCounts compare(List<TechnicianDraft> drafts) {
        return register.compare(drafts);
    }

    @Override
    public RegisterCounts register(List<TechnicianDraft> drafts) {
        return register.register(drafts);
    }
}
