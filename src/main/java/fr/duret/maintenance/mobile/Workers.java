package fr.duret.maintenance.mobile;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.StaffMember;
import fr.duret.maintenance.shared.Refusal;
import org.springframework.stereotype.Component;

/** Knows which technician is signed in. */
@Component
class Workers {

    private final AccountRegister accounts;

    Workers(AccountRegister accounts) {
        this.accounts = accounts;
    }

    /** Who asks; refused as {@code account-without-technician} if the account leads to nobody's interventions. */
    Worker current() {
        StaffMember member =
                StaffMember.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        return accounts.technicianOf(member.username())
                .map(technician -> new Worker(member.username(), member.displayName(), technician))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        "account-without-technician",
                        "Ce compte n'est relié à aucun technicien",
                        "Demandez à la personne qui gère les comptes de le relier à votre fiche."));
    }
}
