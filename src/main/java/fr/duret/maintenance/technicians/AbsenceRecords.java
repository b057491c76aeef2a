package fr.duret.maintenance.technicians;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRecords extends JpaRepository<Absence, UUID> {

    @Query("select a from Absence a where a.firstDay <= :to and a.lastDay >= :from order by a.firstDay, a.id")
    List<Absence> between(LocalDate from, LocalDate to);

    @Query("select a from Absence a where a.technicianId = :technician and a.firstDay <= :to and a.lastDay >= :from"
            + " order by a.firstDay, a.id")
    List<Absence> of(UUID technician, LocalDate from, LocalDate to);
}
