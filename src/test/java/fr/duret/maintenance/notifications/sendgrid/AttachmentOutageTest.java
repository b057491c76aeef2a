package fr.duret.maintenance.notifications.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.notifications.standin.TestKeys;
import fr.duret.maintenance.support.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A mail whose attachment is out of reach for a while: it waits, and is not given up. */
@IntegrationTest
class AttachmentOutageTest {

    @Autowired
    Post post;

    @Autowired
    Documents documents;

    @Autowired
    Arrivals arrivals;

    @Autowired
    ObjectMapper json;

    @Value("${duret.data-directory}")
    Path data;

    @Test
    void sendsTheMailOnceTheStorageIsBack() throws IOException {
        UUID document = documents.store(
                ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8),
                new DocumentDraft("contract", "Contrat T-2", DocumentDraft.PDF, LocalDate.of(2030, 1, 1), null, null));
        OutgoingMessage message = post.lay(Channel.EMAIL, document);
        Path folder = data.resolve("documents");
        try (ProviderStandIn standIn = ProviderStandIn.start(0)) {
            SendGridCourier courier = courier(standIn.url());
            Files.move(folder, data.resolve("unplugged"));
            Files.createFile(folder);
            try {
                assertThat(courier.deliver(message)).isInstanceOf(Delivery.NotNow.class);
                assertThat(standIn.accepted()).isEmpty();
            } finally {
                Files.delete(folder);
                Files.move(data.resolve("unplugged"), folder);
            }

            assertThat(courier.deliver(message)).isInstanceOf(Delivery.Accepted.class);
            assertThat(standIn.accepted()).isEqualTo(Map.of(message.id().toString(), 1));
        }
    }

    private SendGridCourier courier(String address) {
        SendGridSettings settings = new SendGridSettings(
                TestKeys.SENDGRID_API_KEY,
                "bonjour@duret-electricite.example",
                "Duret Électricité",
                "clothilde@duret-electricite.example",
                true,
                address,
                "",
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5));
        return new SendGridCourier(
                new SendGridLine(settings), new SendGridMail(settings, documents), settings, arrivals, json);
    }
}
