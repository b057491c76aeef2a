package fr.duret.maintenance.catalog;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Parts extends JpaRepository<Part, UUID> {

    List<Part> findByReferenceIn(Collection<String> references);

    List<Part> findAllByOrderByFamilyAscLabelAsc();
}
