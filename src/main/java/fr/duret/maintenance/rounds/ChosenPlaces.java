package fr.duret.maintenance.rounds;

import fr.duret.maintenance.planning.Placement;
import java.time.LocalDate;
import java.util.List;

/** Knows the places in the plan that customers have chosen and nobody has confirmed yet: plans go round them. */
public interface ChosenPlaces {

    /** Those on these days, at most one for a visit. */
    List<Placement> between(LocalDate from, LocalDate to);
}
