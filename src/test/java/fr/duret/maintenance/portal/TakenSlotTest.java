package fr.duret.maintenance.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.Browser;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many want the same slot: one has it, whoever asks and however. */
class TakenSlotTest extends BookingPlay {

    private static final int CROWD = 200;

    @Test
    void givesTheSameSlotToOneOfTwoHundredCustomersAndOtherSlotsToTheRest() throws Exception {
        List<UUID> visits = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            visits.add(site.intervention(InterventionKind.YEARLY_SERVICE));
        }
        Offer wanted = first(visits.get(0));
        List<HttpResponse<String>> answers = allAtOnce(visits, wanted);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 302))
                .as("one has it")
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .as("the others get other offers")
                .hasSize(CROWD - 1)
                .allSatisfy(answer -> assertThat(answer.body())
                        .contains("data-code=\"slot-taken\"", "class=\"slot\"")
                        .doesNotContain(wanted.choice().written()));
        assertThat(overlaps()).isZero();
    }

    private List<HttpResponse<String>> allAtOnce(List<UUID> visits, Offer wanted) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        CountDownLatch gun = new CountDownLatch(1);
        try {
            List<Future<HttpResponse<String>>> running = visits.stream()
                    .map(visit -> crowd.submit(() -> {
                        Browser phone = new Browser(port);
                        gun.await();
                        return phone.postForm(pageOf(visit) + "/creneaux", choosing(wanted));
                    }))
                    .toList();
            gun.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("A customer got no answer", e);
        } finally {
            crowd.shutdownNow();
        }
    }

    private long overlaps() {
        return database.sql("""
                        SELECT count(*) FROM taken_time a JOIN taken_time b ON a.technician_id = b.technician_id
                          AND a.span && b.span AND a.intervention_id < b.intervention_id
                        """).query(Long.class).single();
    }

    @Test
    void givesAnExpiredHoldToWhoAsksForThePlace() {
        UUID slow = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID quick = site.intervention(InterventionKind.YEARLY_SERVICE);
        Offer offer = first(slow);
        Browser phone = new Browser(port);
        phone.postForm(pageOf(slow) + "/creneaux", choosing(offer));
        assertThat(phone.postForm(pageOf(quick) + "/creneaux", choosing(offer)).statusCode())
                .isEqualTo(409);

        stage.leap(stage.today(), LocalTime.of(10, 11));
        assertThat(phone.postForm(pageOf(quick) + "/creneaux", choosing(offer)).statusCode())
                .isEqualTo(302);
        assertThat(appointment(quick).chosen()).isNotNull();
        assertThat(phone.postForm(pageOf(slow) + "/reserver", Map.of()).body()).contains("hold-expired");
    }

    @Test
    void plansNothingOverWhatACustomerHolds() {
        UUID theirs = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID other = site.intervention(InterventionKind.YEARLY_SERVICE);
        Offer offer = first(theirs);
        new Browser(port).postForm(pageOf(theirs) + "/creneaux", choosing(offer));
        Slot same = new Slot(technician, offer.startsAt(), offer.endsAt());

        assertThatThrownBy(() -> dispatch.plan(other, same, "Clothilde"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Un client vient de choisir");
        assertThatThrownBy(() -> database.sql("""
                                UPDATE intervention SET status = 'PLANNED', technician_id = :technician,
                                    planned_start = :start, planned_end = :end WHERE id = :id
                                """)
                        .param("technician", technician)
                        .param("start", offer.startsAt().atOffset(ZoneOffset.UTC))
                        .param("end", offer.endsAt().atOffset(ZoneOffset.UTC))
                        .param("id", other)
                        .update())
                .as("the database itself refuses")
                .hasMessageContaining("one_customer_at_a_time");
        stage.leap(stage.today(), LocalTime.of(10, 11));
        dispatch.plan(other, same, "Clothilde");
        assertThat(overlaps()).isZero();
    }
}
