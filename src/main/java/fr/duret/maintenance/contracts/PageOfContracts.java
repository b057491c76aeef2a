package fr.duret.maintenance.contracts;

import java.util.List;

/** One page of a list of contracts, and how many there are on all pages. */
public record PageOfContracts(List<ContractRow> rows, long total) {}
