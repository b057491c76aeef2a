package fr.duret.maintenance.rehearsal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose contracts are rehearsed, where it is not the demo company's.
 *
 * @param sites without it each contract is looked after at its customer's own address
 */
record CompanyFiles(Path customers, Path contracts, Optional<Path> sites, Optional<Path> technicians) {}
