package fr.duret.maintenance.identity;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The device of the demo company's technician; its secret stands in the README. */
@Component
@Profile("demo")
public class DemoDevice {

    private static final String OWNER = "malik";

    private final AccountRegister accounts;
    private final ApiClients clients;

    DemoDevice(AccountRegister accounts, ApiClients clients) {
        this.accounts = accounts;
        this.clients = clients;
    }

    /** Leads Malik's account to his interventions, and lets his device ask for tokens. */
    public void handOver(UUID technicianId) {
        accounts.linkTechnician(OWNER, technicianId);
        clients.open(
                "terrain-malik",
                "Appareil de Malik",
                OWNER,
                Set.of(ApiScope.INTERVENTIONS.word()),
                "secret-de-demonstration-pour-malik");
    }
}
