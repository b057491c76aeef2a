package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit of the invented year, from the idea of it to its end. */
final class Visit {

    /** Where somebody is visited, and under which contract. */
    record Place(ContractRow contract, SiteView site, CustomerView customer) {}

    /** The technician who comes, and when. */
    record Appointment(TechnicianView technician, Slot slot) {}

    private final String name;
    private final Errand errand;
    private final Place place;
    private final boolean underContract;
    private final LocalDate day;
    private final Course course;
    private @Nullable UUID id;
    private @Nullable Appointment appointment;
    private boolean begun;
    private boolean over;

    /**
     * @param name stays the same whatever else happens in the year; everything about it is drawn from it
     * @param day the day on which it shall take place
     */
    Visit(String name, Errand errand, Place place, boolean underContract, LocalDate day, Course course) {
        this.name = name;
        this.errand = errand;
        this.place = place;
        this.underContract = underContract;
        this.day = day;
        this.course = course;
    }

    void opened(UUID intervention) {
        id = intervention;
    }

    void appointed(Appointment agreed) {
        appointment = agreed;
    }

    /** The technician is there: from now on it is not moved. */
    void begins() {
        begun = true;
    }

    /** The technician has left, or nobody comes at all. */
    void ends() {
        over = true;
    }

    String name() {
        return name;
    }

    Errand errand() {
        return errand;
    }

    Place place() {
        return place;
    }

    boolean isUnderContract() {
        return underContract;
    }

    LocalDate day() {
        return day;
    }

    Course course() {
        return course;
    }

    boolean isBegun() {
        return begun;
    }

    boolean isOver() {
        return over;
    }

    boolean isAppointed() {
        return appointment != null;
    }

    /** Whether its appointment is on one of these days. */
    boolean isOn(LocalDate first, LocalDate last) {
        LocalDate on = Paris.dateOf(appointment().slot().start());
        return !on.isBefore(first) && !on.isAfter(last);
    }

    UUID id() {
        return Objects.requireNonNull(id, () -> name + " is not opened");
    }

    Appointment appointment() {
        return Objects.requireNonNull(appointment, () -> name + " has no appointment");
    }

    TechnicianView technician() {
        return appointment().technician();
    }
}
