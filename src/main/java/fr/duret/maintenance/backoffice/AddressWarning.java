package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.AddressFault;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.util.UUID;

/**
 * That messages do not get through to an address of a customer, and what to do.
 *
 * @param clearUrl where to say that the address works after all
 * @param clearLabel the button's words
 */
record AddressWarning(String title, String text, String clearUrl, String clearLabel) {

    AddressWarning {
        text = French.typeset(text);
    }

    static AddressWarning of(UUID customerId, AddressFault fault) {
        boolean mail = fault.channel() == Channel.EMAIL;
        String since = French.date(Paris.dateOf(fault.since()));
        String url = "/clients/" + customerId + "/adresses/" + fault.channel();
        return switch (fault.reason()) {
            case UNREACHABLE ->
                mail
                        ? new AddressWarning(
                                "L’adresse e-mail est en erreur",
                                "Cette adresse ne reçoit plus nos messages depuis le " + since
                                        + " : vérifiez-la avec le client. D’ici là, nous lui écrivons par un autre"
                                        + " moyen.",
                                url,
                                "L’adresse est bonne")
                        : new AddressWarning(
                                "Le numéro de mobile est en erreur",
                                "Ce numéro ne reçoit plus nos SMS depuis le " + since
                                        + " : vérifiez-le avec le client. D’ici là, nous lui écrivons par un autre"
                                        + " moyen.",
                                url,
                                "Le numéro est bon");
            case OBJECTED ->
                mail
                        ? new AddressWarning(
                                "Le client ne veut plus de nos e-mails",
                                "Il a signalé un e-mail comme indésirable le " + since
                                        + ". Nous lui écrivons par un autre moyen. Demandez-lui ce qu’il préfère.",
                                url,
                                "Il accepte nos e-mails")
                        : new AddressWarning(
                                "Le client ne veut plus de nos SMS",
                                "Il les a refusés le " + since
                                        + ". Nous lui écrivons par un autre moyen. Demandez-lui ce qu’il préfère.",
                                url,
                                "Il accepte nos SMS");
        };
    }
}
