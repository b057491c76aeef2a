package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** By which channel a message goes: the one its reader prefers, where the template allows it and it can reach them. */
final class ChannelChoice {

    private static final List<Channel> OTHERWISE = List.of(Channel.EMAIL, Channel.LETTER, Channel.SMS);

    private ChannelChoice() {}

    static Channel choose(Set<Channel> allowed, Recipient recipient) {
        return Stream.concat(Stream.of(recipient.preferred()), OTHERWISE.stream())
                .filter(allowed::contains)
                .filter(channel -> reaches(channel, recipient))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.RULE,
                        "recipient-unreachable",
                        "Destinataire injoignable",
                        recipient.name() + " n’a aucune des adresses par lesquelles ce message peut partir."
                                + " Complétez sa fiche, puis recommencez."));
    }

    static boolean reaches(Channel channel, Recipient recipient) {
        return switch (channel) {
            case EMAIL -> recipient.email() != null;
            case SMS -> recipient.mobile() != null;
            case LETTER -> recipient.address() != null;
        };
    }
}
