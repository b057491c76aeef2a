package fr.duret.maintenance.shared;

/** What became of a batch of entries given to a register. */
public record RegisterCounts(int created, int updated, int unchanged) {

    public static final RegisterCounts NONE = new RegisterCounts(0, 0, 0);

    public RegisterCounts plus(RegisterCounts other) {
        return new RegisterCounts(created + other.created, updated + other.updated, unchanged + other.unchanged);
    }

    public int total() {
        return created + updated + unchanged;
    }
}
