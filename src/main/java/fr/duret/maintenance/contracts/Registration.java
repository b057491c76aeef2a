package fr.duret.maintenance.contracts;

/** What became of drafts: how many made a contract, changed one, or said nothing new. */
public record Registration(int created, int updated, int unchanged) {

    Registration plus(Registration other) {
        return new Registration(created + other.created, updated + other.updated, unchanged + other.unchanged);
    }
}
