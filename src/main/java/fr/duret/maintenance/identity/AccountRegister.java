package fr.duret.maintenance.identity;

import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts and knows them all. */
@Service
public class AccountRegister {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountRegister(Accounts accounts, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account; its username must be free. */
    @Transactional
    public void open(AccountDraft draft) {
        open(draft, false);
    }

    @Transactional
    void open(AccountDraft draft, boolean demo) {
        if (accounts.findByUsername(draft.username()).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "account-username-taken",
                    "Identifiant déjà pris",
                    "Un compte « " + draft.username() + " » existe déjà : choisissez un autre identifiant.");
        }
        Account account = accounts.save(new Account(draft, passwords.encode(draft.password()), demo, clock.instant()));
        events.publishEvent(new AccountOpened(account.view()));
    }

    /** Every account. */
    @Transactional(readOnly = true)
    public List<AccountView> accounts() {
        return accounts.findAll().stream().map(Account::view).toList();
    }

    /** How that person is called; the bare username if the account is gone. */
    @Transactional(readOnly = true)
    public String displayName(String username) {
        return accounts.findByUsername(username)
                .map(account -> account.view().displayName())
                .orElse(username);
    }

    /** Which technician that account belongs to, if it belongs to one. */
    public Optional<UUID> technicianOf(String username) {
        return accounts.technicianOf(username);
    }

    /** The account leads to that technician's interventions from now on; refused as {@code account-unknown}. */
    @Transactional
    public void linkTechnician(String username, UUID technicianId) {
        accounts.findByUsername(username)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "account-unknown",
                        "Compte inconnu",
                        "Aucun compte ne s’appelle « " + username + " »."))
                .linkTechnician(technicianId);
    }
}
