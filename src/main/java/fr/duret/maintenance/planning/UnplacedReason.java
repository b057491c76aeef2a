package fr.duret.maintenance.planning;

/** Why a visit has no place in the plan. */
public enum UnplacedReason {
    NO_COORDINATES,
    NO_SKILLED_TECHNICIAN,
    NO_QUALIFIED_TECHNICIAN,
    SITE_CLOSED,
    LONGER_THAN_ANY_DAY,
    OUT_OF_REACH,
    NO_ROOM
}
