package fr.duret.maintenance.technicians;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OnCallDuties extends JpaRepository<OnCallDuty, UUID> {

    @Query("select d from OnCallDuty d where d.firstDay <= :to and d.lastDay >= :from order by d.firstDay")
    List<OnCallDuty> between(LocalDate from, LocalDate to);

    @Query("select d from OnCallDuty d where d.technicianId = :technician and d.firstDay <= :to and d.lastDay >= :from"
            + " order by d.firstDay")
    List<OnCallDuty> of(UUID technician, LocalDate from, LocalDate to);
}
