package fr.duret.maintenance.identity;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's way into the application. */
@Entity
class Account {

    @Id
    private UUID id;

    @Column
    private String username;

    @Column
    private String displayName;

    private @Nullable String email;

    @Column
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private boolean enabled;

    private boolean demo;

    @Column
    private Instant createdAt;

    private @Nullable UUID technicianId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** Opens an account; a demo account is known to everybody and never lives in production. */
    Account(AccountDraft draft, String passwordHash, boolean demo, Instant createdAt) {
        this.id = Ids.next();
        this.username = draft.username();
        this.displayName = draft.displayName();
        this.email = draft.email();
        this.passwordHash = passwordHash;
        this.roles.addAll(draft.roles());
        this.enabled = true;
        this.demo = demo;
        this.createdAt = createdAt;
    }

    /** From now on the account leads to that technician's interventions. */
    void linkTechnician(UUID technician) {
        technicianId = technician;
    }

    @Nullable
    UUID technicianId() {
        return technicianId;
    }

    boolean isEnabled() {
        return enabled;
    }

    String passwordHash() {
        return passwordHash;
    }

    StaffMember staffMember() {
        return new StaffMember(username, displayName, Set.copyOf(roles));
    }

    AccountView view() {
        return new AccountView(username, displayName, email, Set.copyOf(roles), enabled);
    }
}
