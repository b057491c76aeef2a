package fr.duret.maintenance.imports;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.Civility;
import fr.duret.maintenance.customers.CustomerDraft;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.shared.RegisterCounts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The file of customers. */
@Component
class CustomersFormat implements ImportFormat<CustomerDraft> {

    private static final String KIND = "Type";
    private static final String LAST_NAME = "Nom";
    private static final String COMPANY_NAME = "Raison sociale";
    private static final String SIREN = "SIREN";
    private static final String CHANNEL = "Canal préféré";

    private static final CellType<CustomerKind> KINDS = Texts.oneOf(
            "type de client",
            Map.of(
                    "particulier", CustomerKind.CONSUMER,
                    "nonprofessionnel", CustomerKind.NON_PROFESSIONAL,
                    "professionnel", CustomerKind.PROFESSIONAL),
            "particulier",
            "non-professionnel",
            "professionnel");

    private static final CellType<Civility> CIVILITIES = Texts.oneOf(
            "civilité",
            Map.of(
                    "mme", Civility.MADAME,
                    "madame", Civility.MADAME,
                    "mlle", Civility.MADAME,
                    "m", Civility.MONSIEUR,
                    "mr", Civility.MONSIEUR,
                    "monsieur", Civility.MONSIEUR,
                    "metmme", Civility.COUPLE,
                    "mmeetm", Civility.COUPLE),
            "Mme",
            "M.",
            "M. et Mme");

    private static final CellType<Channel> CHANNELS = Texts.oneOf(
            "canal",
            Map.of("email", Channel.EMAIL, "sms", Channel.SMS, "courrier", Channel.LETTER),
            "e-mail",
            "SMS",
            "courrier");

    private final CustomerRegister register;

    CustomersFormat(CustomerRegister register) {
        this.register = register;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public List<String> columns() {
        return List.of(
                REFERENCE,
                KIND,
                "Civilité",
                LAST_NAME,
                "Prénom",
                COMPANY_NAME,
                SIREN,
                "E-mail",
                "Téléphone",
                "Mobile",
                CHANNEL,
                AddressCells.STREET,
                AddressCells.COMPLEMENT,
                AddressCells.POSTCODE,
                AddressCells.TOWN);
    }

    @Override
    public Reading<CustomerDraft> prepare(List<Line> lines) {
        return CustomersFormat::read;
    }

    private static CustomerDraft read(Line line) throws RefusedLine {
        Cell<String> reference = line.required(REFERENCE, Texts.REFERENCE);
        Cell<CustomerKind> kind = line.required(KIND, KINDS);
        Cell<Civility> civility = line.optional("Civilité", CIVILITIES);
        Cell<String> firstName = line.optional("Prénom", Texts.text(80));
        Cell<String> email = line.optional("E-mail", Contacts.EMAIL);
        Cell<String> phone = line.optional("Téléphone", Contacts.PHONE);
        Cell<String> mobile = line.optional("Mobile", Contacts.MOBILE);
        boolean organisation = kind.orNull() != null && kind.get() != CustomerKind.CONSUMER;
        boolean consumer = kind.orNull() == CustomerKind.CONSUMER;
        Cell<String> lastName =
                consumer ? line.required(LAST_NAME, Texts.text(80)) : line.optional(LAST_NAME, Texts.text(80));
        Cell<String> companyName = organisation
                ? line.required(COMPANY_NAME, Texts.text(120))
                : line.optional(COMPANY_NAME, Texts.text(120));
        Cell<String> siren = line.optional(SIREN, Contacts.SIREN);
        if (consumer) {
            line.refuseIfFilled(companyName, COMPANY_NAME, "Un particulier n'a pas de raison sociale");
            line.refuseIfFilled(siren, SIREN, "Un particulier n'a pas de SIREN");
        }
        Cell<Channel> channel = line.required(CHANNEL, CHANNELS);
        refuseAnUnreachableChannel(line, channel.orNull() == Channel.EMAIL && line.isEmpty("E-mail"), "E-mail");
        refuseAnUnreachableChannel(line, channel.orNull() == Channel.SMS && line.isEmpty("Mobile"), "Mobile");
        AddressCells address = AddressCells.of(line);
        line.check();
        return new CustomerDraft(
                reference.get(),
                kind.get(),
                civility.orNull(),
                lastName.orNull(),
                firstName.orNull(),
                companyName.orNull(),
                siren.orNull(),
                email.orNull(),
                phone.orNull(),
                mobile.orNull(),
                channel.get(),
                address.get());
    }

    private static void refuseAnUnreachableChannel(Line line, boolean unreachable, String column) {
        if (unreachable) {
            line.refuse(
                    CHANNEL,
                    "channel-unreachable",
                    "Ce canal ne peut pas servir : « " + column + " » est vide",
                    "Remplissez « " + column + " », ou écrivez « courrier ».");
        }
    }

    @Override
    public RegisterCounts compare(List<CustomerDraft> drafts) {
        return register.compareCustomers(drafts);
    }

    @Override
    public RegisterCounts register(List<CustomerDraft> drafts) {
        return register.registerCustomers(drafts);
    }
}
