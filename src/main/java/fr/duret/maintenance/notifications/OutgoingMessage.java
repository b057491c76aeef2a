package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its courier gets it.
 *
 * @param id also the reference that the courier passes on, so that it can be asked about the message
 * @param address e-mail address or mobile number in E.164
 * @param html for e-mails
 * @param attachments ids of documents
 * @param attempt counts from 1
 * @param notAfter the instant after which it must not leave any more
 */
public record OutgoingMessage(
        UUID id,
        Channel channel,
        String recipient,
        String address,
        String subject,
        @Nullable String html,
        String text,
        List<UUID> attachments,
        int attempt,
        @Nullable Instant notAfter) {}
