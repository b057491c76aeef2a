package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Referenced;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who goes to the customers and does the work. */
@Entity
class Technician implements Referenced {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String reference;

    private String lastName;
    private String firstName;
    private String email;
    private String mobile;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> skills;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> qualifications;

    private String sector;

    @SuppressWarnings("NullAway.Init")
    protected Technician() {}

    static Technician register(TechnicianDraft draft) {
        Technician technician = new Technician();
        technician.id = Ids.next();
        technician.reference = draft.reference();
        technician.revise(draft);
        return technician;
    }

    /** Takes over what the draft says; it is the same person, so the reference stays. */
    void revise(TechnicianDraft draft) {
        lastName = draft.lastName();
        firstName = draft.firstName();
        email = draft.email();
        mobile = draft.mobile();
        skills = draft.skills();
        qualifications = draft.qualifications();
        sector = draft.sector();
    }

    boolean saysTheSameAs(TechnicianDraft draft) {
        return draft.equals(
                new TechnicianDraft(reference, lastName, firstName, email, mobile, skills, qualifications, sector));
    }

    @Override
    public String reference() {
        return reference;
    }

    TechnicianView view() {
        return new TechnicianView(
                id,
                reference,
                firstName + " " + lastName,
                email,
                mobile,
                List.copyOf(skills),
                List.copyOf(qualifications),
                sector);
    }
}
