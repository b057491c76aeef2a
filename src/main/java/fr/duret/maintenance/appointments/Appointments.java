package fr.duret.maintenance.appointments;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All appointments. */
interface Appointments extends JpaRepository<Appointment, UUID> {

    @Query("select a from Appointment a where a.interventionId = :intervention and a.state <> 'CANCELLED'")
    Optional<Appointment> living(UUID intervention);

    @Query("select a from Appointment a where a.interventionId = :intervention order by a.requestedAt desc limit 1")
    Optional<Appointment> latest(UUID intervention);

    @Query("select a from Appointment a where a.promisedBy is not null and a.state not in ('KEPT', 'CANCELLED')")
    List<Appointment> promised();

    List<Appointment> findByCustomerIdOrderByRequestedAt(UUID customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appointment a where a.id = :id")
    Optional<Appointment> lock(UUID id);

    default Appointment locked(UUID id) {
        return lock(id).orElseThrow(BookingRefusals::unknown);
    }
}
