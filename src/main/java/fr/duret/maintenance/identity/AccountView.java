package fr.duret.maintenance.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as others see it. */
public record AccountView(
        String username, String displayName, @Nullable String email, Set<Role> roles, boolean enabled) {}
