package fr.duret.maintenance.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a token may be for. */
enum ApiScope {
    /** A technician's own interventions. */
    INTERVENTIONS(Role.TECHNICIAN),
    /** What the office does by program: imports. */
    OFFICE(Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN);

    private final Set<Role> roles;

    ApiScope(Role... roles) {
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    /** As it stands in a token. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The roles that a scope of that name lets act; none for a scope that is not ours. */
    static Set<Role> roles(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .map(scope -> scope.roles)
                .orElse(Set.of());
    }
}
