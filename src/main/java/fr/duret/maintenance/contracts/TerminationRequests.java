package fr.duret.maintenance.contracts;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All declarations that end contracts. */
interface TerminationRequests extends JpaRepository<TerminationRequest, UUID> {

    @Query(value = "select nextval('termination_request_number')", nativeQuery = true)
    long nextNumber();
}
