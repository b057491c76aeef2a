package fr.duret.maintenance.customers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Sites extends JpaRepository<Site, UUID> {

    List<Site> findByReferenceIn(Collection<String> references);

    List<Site> findByCustomerIdOrderByReference(UUID customerId);

    @Query("select new fr.duret.maintenance.customers.ReferencedId(s.reference, s.id) from Site s"
            + " where s.reference in :references")
    List<ReferencedId> idsOf(Collection<String> references);
}
