package fr.duret.maintenance.customers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Customers extends JpaRepository<Customer, UUID> {

    List<Customer> findByReferenceIn(Collection<String> references);

    @Query("select new fr.duret.maintenance.customers.ReferencedId(c.reference, c.id) from Customer c"
            + " where c.reference in :references")
    List<ReferencedId> idsOf(Collection<String> references);
}
