package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What messages about a declared termination may say; they go to whoever declared it, at the address they gave. */
@Component
class TerminationRequestMessages implements MessageSource {

    private final Terminations terminations;

    TerminationRequestMessages(Terminations terminations) {
        this.terminations = terminations;
    }

    @Override
    public String about() {
        return "termination-request";
    }

    @Override
    public MessageContent contentOf(UUID requestId) {
        TerminationRequestView request = terminations.request(requestId);
        Map<String, Object> values = new HashMap<>();
        values.put("requestReference", request.reference());
        values.put("contractReference", request.contractReference());
        values.put("name", request.name());
        values.put("requestedAt", request.requestedAt());
        if (request.wantedOn() != null) {
            values.put("wantedOn", request.wantedOn());
        }
        if (request.reason() != null) {
            values.put("reason", request.reason());
        }
        if (request.refusalReason() != null) {
            values.put("refusalReason", request.refusalReason());
        }
        Recipient recipient = new Recipient(
                request.name(),
                "Madame, Monsieur",
                request.email(),
                null,
                request.address(),
                request.email() == null ? Channel.LETTER : Channel.EMAIL);
        return new MessageContent(recipient, null, request.contractId(), request.reference(), values);
    }
}
