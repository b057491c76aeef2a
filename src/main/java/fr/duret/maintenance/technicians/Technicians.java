package fr.duret.maintenance.technicians;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Technicians extends JpaRepository<Technician, UUID> {

    List<Technician> findByReferenceIn(Collection<String> references);

    List<Technician> findAllByOrderByLastNameAscFirstNameAsc();
}
