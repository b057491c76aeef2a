package fr.duret.maintenance.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All accounts. */
interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByUsername(String username);

    @Query("select a.technicianId from Account a where a.username = :username and a.technicianId is not null")
    Optional<UUID> technicianOf(String username);

    boolean existsByDemoTrue();
}
