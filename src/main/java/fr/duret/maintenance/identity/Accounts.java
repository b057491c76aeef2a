package fr.duret.maintenance.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. */
interface Accounts extends JpaRepository<Account, UUID> {

    /** Asked on every request of a device: one statement, without a transaction around it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("select a from Account a left join fetch a.roles where a.username = :username")
    Optional<Account> findByUsername(String username);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("select a.technicianId from Account a where a.username = :username and a.technicianId is not null")
    Optional<UUID> technicianOf(String username);

    boolean existsByDemoTrue();
}
