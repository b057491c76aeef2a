package fr.duret.maintenance.customers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Sites extends JpaRepository<Site, UUID> {

    List<Site> findByReferenceIn(Collection<String> references);

    List<Site> findByCustomerIdOrderByReference(UUID customerId);

    @Query("select new fr.duret.maintenance.customers.SiteKey(s.reference, s.id, s.customerId) from Site s"
            + " where s.reference in :references")
    List<SiteKey> keysOf(Collection<String> references);
}
