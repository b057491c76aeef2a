package fr.duret.maintenance.demo;

import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.Position;
import java.util.Objects;

/** A site under contract whose place is known, and whose it is. */
record DemoStop(ContractRow contract, SiteView site, CustomerView customer) {

    InterventionDraft draft(DemoWork work) {
        return work.draft(customer.id(), site.id(), contract.id());
    }

    /** So many hundred-thousandths of a degree from the site, as a device finds it. */
    Position near(int north, int east, double accuracy) {
        return new Position(
                Objects.requireNonNull(site.latitude()) + north / 1e5,
                Objects.requireNonNull(site.longitude()) + east / 1e5,
                accuracy);
    }

    String signer() {
        return Objects.requireNonNullElse(customer.contactName(), customer.name());
    }

    /** Whether it is of such a customer, who reads e-mails. */
    boolean isOf(CustomerKind kind) {
        return customer.kind() == kind && customer.email() != null;
    }
}
