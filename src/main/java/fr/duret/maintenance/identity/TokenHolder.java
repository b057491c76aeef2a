package fr.duret.maintenance.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Who stands behind a token: the account it names, as it is today. A token never opens more than its scopes say, nor more
 * than its account may.
 */
@Component
class TokenHolder implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Accounts accounts;
    private final ApiProperties properties;

    TokenHolder(Accounts accounts, ApiProperties properties) {
        this.accounts = accounts;
        this.properties = properties;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String username = token.getClaimAsString(properties.usernameClaim());
        StaffMember member = accounts.findByUsername(username == null ? "" : username)
                .filter(Account::isEnabled)
                .map(Account::staffMember)
                .orElseThrow(() -> new InvalidBearerTokenException("No open account stands behind the token"));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        scopes(token).forEach(scope -> roles.addAll(ApiScope.roles(scope)));
        roles.retainAll(member.roles());
        List<GrantedAuthority> authorities = roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                new StaffMember(member.username(), member.displayName(), Set.copyOf(roles)), null, authorities);
    }

    /** Some issuers write a list, others words between spaces (RFC 8693, 4.2), some call it « scp ». */
    private static List<String> scopes(Jwt token) {
        List<String> scopes = new ArrayList<>();
        for (String claim : List.of("scope", "scp")) {
            Object value = token.getClaim(claim);
            if (value instanceof String words) {
                scopes.addAll(List.of(words.split(" ")));
            } else if (value instanceof List<?> list) {
                list.forEach(scope -> scopes.add(String.valueOf(scope)));
            }
        }
        return scopes;
    }
}
