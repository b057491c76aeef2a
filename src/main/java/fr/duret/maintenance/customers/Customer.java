package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Referenced;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody the company works for: a person, or an organisation with somebody to ask for. */
@Entity
class Customer implements Referenced {

    static final String GREETING_OF_ANYBODY = "Madame, Monsieur";

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Civility civility;

    private @Nullable String lastName;
    private @Nullable String firstName;
    private @Nullable String companyName;
    private @Nullable String siren;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String mobile;

    @Enumerated(EnumType.STRING)
    private Channel preferredChannel;

    @Embedded
    private PostalAddress address;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    static Customer register(CustomerDraft draft) {
        Customer customer = new Customer();
        customer.id = Ids.next();
        customer.reference = draft.reference();
        customer.revise(draft);
        return customer;
    }

    /** Takes over what the draft says; it is the same customer, so the reference stays. */
    void revise(CustomerDraft draft) {
        kind = draft.kind();
        civility = draft.civility();
        lastName = draft.lastName();
        firstName = draft.firstName();
        companyName = draft.companyName();
        siren = draft.siren();
        email = draft.email();
        phone = draft.phone();
        mobile = draft.mobile();
        preferredChannel = draft.preferredChannel();
        address = draft.address();
    }

    boolean saysTheSameAs(CustomerDraft draft) {
        return draft.equals(new CustomerDraft(
                reference,
                kind,
                civility,
                lastName,
                firstName,
                companyName,
                siren,
                email,
                phone,
                mobile,
                preferredChannel,
                address));
    }

    UUID id() {
        return id;
    }

    @Override
    public String reference() {
        return reference;
    }

    CustomerView view() {
        PersonName person = lastName == null ? null : new PersonName(civility, firstName, lastName);
        String name = companyName;
        String greeting = GREETING_OF_ANYBODY;
        String contactName = person == null ? null : person.full();
        if (name == null) {
            PersonName consumer = Objects.requireNonNull(person, "a customer has a name");
            name = consumer.full();
            greeting = consumer.greeting();
            contactName = null;
        }
        return new CustomerView(
                id,
                reference,
                kind,
                name,
                greeting,
                contactName,
                siren,
                email,
                phone,
                mobile,
                preferredChannel,
                address);
    }
}
