package fr.duret.maintenance.identity;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo company; their passwords stand on its landing page. */
@Component
@Profile("demo")
public class DemoAccounts {

    private static final List<DemoAccount> PEOPLE = List.of(
            new DemoAccount(
                    "clothilde",
                    "annecy-clothilde",
                    "Clothilde Perrin",
                    Role.DISPATCHER,
                    "Coordonne : appels, contrats, imports, boîte de tâches."),
            new DemoAccount(
                    "helene",
                    "annecy-helene",
                    "Hélène Duret",
                    Role.MANAGER,
                    "Dirige : contrats, échéances, suivi des processus en lecture."),
            new DemoAccount(
                    "bastien",
                    "annecy-bastien",
                    "Bastien Novel",
                    Role.PROCESS_ADMIN,
                    "Fait évoluer les processus : Cockpit, déploiements, incidents."),
            new DemoAccount(
                    "malik",
                    "annecy-malik",
                    "Malik Haddad",
                    Role.TECHNICIAN,
                    "Fait ses devis sur site, ses interventions par l’API (le README la montre) ; rien du bureau."));

    /** In the order in which the landing page names them. */
    public List<DemoAccount> people() {
        return PEOPLE;
    }
}
