package fr.duret.maintenance.identity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person who is signed in. */
public record StaffMember(String username, String displayName, Set<Role> roles)
        implements AuthenticatedPrincipal, Serializable {

    /** Who asks, if somebody is signed in. */
    public static Optional<StaffMember> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffMember member
                ? Optional.of(member)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return username;
    }

    public boolean is(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    /** Whether they may make and change quotes, and do not only read them. */
    public boolean makesQuotes() {
        return is(AccessRules.MAKES_QUOTES);
    }
}
