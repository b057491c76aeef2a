package fr.duret.maintenance.identity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks who signs in. An unknown account, a wrong password and a closed account look and last the same. */
@Component
class SignIn implements AuthenticationProvider {

    /** Each check takes 16 MB, so strangers must not start any number of them at once. */
    private static final int CHECKS_AT_ONCE = 4;

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_USERNAME = 64;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);
    private final String nobodysHash;

    SignIn(Accounts accounts, PasswordEncoder passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobodysHash = passwords.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        if (username.length() > LONGEST_USERNAME || password.length() > LONGEST_PASSWORD) {
            throw new BadCredentialsException("Longer than any account");
        }
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        throttle.admit(username, address);
        Account account =
                accounts.findByUsername(username).filter(Account::isEnabled).orElse(null);
        if (!matches(account, password) || account == null) {
            throw new BadCredentialsException("No such account and password");
        }
        throttle.succeeded(username, address);
        return signedIn(account.staffMember(), attempt);
    }

    private boolean matches(@Nullable Account account, String password) {
        try {
            if (!checks.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAttempts(LONGEST_QUEUE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(LONGEST_QUEUE);
        }
        try {
            String hash =
                    Optional.ofNullable(account).map(Account::passwordHash).orElse(nobodysHash);
            return passwords.matches(password, hash);
        } finally {
            checks.release();
        }
    }

    private static Authentication signedIn(StaffMember member, Authentication attempt) {
        List<GrantedAuthority> authorities = member.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(member, null, authorities);
        token.setDetails(attempt.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
