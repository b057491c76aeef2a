package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.DuretMaintenance;
import org.springframework.context.annotation.Import;

/** The command, which also leaves what its sandbox's database held at the end. */
@Import({DuretMaintenance.class, SandboxBooks.class, PromiseBooks.class, QuoteBooks.class})
public final class AuditedRehearsal {

    private AuditedRehearsal() {}

    public static void main(String[] arguments) {
        System.exit(RehearsalCommand.run(AuditedRehearsal.class, System.out, arguments));
    }
}
