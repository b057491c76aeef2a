package fr.duret.maintenance.contracts;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All terms of all contracts; what changes one goes through its contract. */
interface Terms extends JpaRepository<ContractTerm, UUID> {}
