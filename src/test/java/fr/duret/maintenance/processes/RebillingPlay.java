package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.billing.InvoiceBook;
import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.billing.InvoiceView;
import fr.duret.maintenance.billing.LineKind;
import fr.duret.maintenance.billing.OverrunDecision;
import fr.duret.maintenance.billing.Overruns;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the time beyond what was planned, and of the invoice. An hour was planned, without a contract. */
abstract class RebillingPlay extends InterventionPlay {

    @Autowired
    InvoiceBook invoiceBook;

    @ParameterizedTest(name = "{0} minutes")
    @CsvSource({"60", "90"})
    void asksNobodyAboutHalfAnHour(int minutes) {
        UUID id = visitOf(minutes);
        assertThat(open()).isEmpty();
        assertThat(decided(id).decision()).isEqualTo(OverrunDecision.NONE);
        assertThat(lines(id)).doesNotContain(LineKind.OVERRUN);
    }

    @Test
    void billsByItselfWhatTheCustomerHasSignedForOnTheSpot() {
        UUID id = planned();
        clockIn(id);
        amendments.sign(change(id), 60, Money.of("70.00"), signature());
        clockOutAfter(id, 105);
        report(id);
        sign(id);
        pass(Duration.ofMinutes(3));

        assertThat(open()).isEmpty();
        assertThat(decided(id).decision()).isEqualTo(OverrunDecision.AUTOMATIC);
        assertThat(overrunQuantity(id)).isEqualByComparingTo("0.75");
        assertThat(overrunLine(id).unitPrice()).as("the rate signed for").isEqualTo(Money.of("70.00"));
    }

    @Test
    void asksAboutMoreThanHalfAnHourThatNobodyHasAgreedTo() {
        UUID id = visitOf(91);
        assertThat(tasks.getVariablesLocal(task("Task_DecideOverrun").getId()))
                .containsEntry("shownOverrun", "31\u00a0min")
                .containsEntry("shownPlanned", "1\u00a0h");
        assertThat(invoicesOf(id)).isEmpty();
    }

    @Test
    void billsAnOverrunOf75MinutesAsClothildeDecides() {
        UUID id = visitOf(135);
        answer("Task_DecideOverrun", Map.of("overrunDecision", "billed"));
        assertThat(decided(id).billedMinutes()).isEqualTo(75);
        assertThat(decided(id).by()).isNotBlank();
        assertThat(overrunQuantity(id)).isEqualByComparingTo("1.25");
        assertThat(messages()).endsWith("invoice-issued");
    }

    @Test
    void billsAPartOrNothingForAReason() {
        UUID id = visitOf(135);
        String task = task("Task_DecideOverrun").getId();
        assertThatThrownBy(() -> tasks.complete(task, Map.of())).hasMessageContaining("Choisissez");
        assertThatThrownBy(() -> tasks.complete(task, Map.of("overrunDecision", "waived")))
                .hasMessageContaining("Notez pourquoi");
        assertThatThrownBy(() -> tasks.complete(
                        task,
                        Map.of("overrunDecision", "adjusted", "overrunReason", "Pièce manquante", "billedMinutes", 76)))
                .hasMessageContaining("de 1 à 75");
        answer(
                "Task_DecideOverrun",
                Map.of("overrunDecision", "adjusted", "overrunReason", "Pièce manquante", "billedMinutes", 30));
        assertThat(decided(id).billedMinutes()).isEqualTo(30);
        assertThat(decided(id).reason()).isEqualTo("Pièce manquante");
        assertThat(overrunQuantity(id)).isEqualByComparingTo("0.5");
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("overrunReason")
                        .count())
                .as("the words leave the engine")
                .isZero();

        stage.clear();
        worksite.listParts();
        technician = worksite.technician();
        UUID given = visitOf(135);
        answer("Task_DecideOverrun", Map.of("overrunDecision", "waived", "overrunReason", "Notre erreur"));
        assertThat(lines(given)).doesNotContain(LineKind.OVERRUN);
    }

    @Test
    void holdsTheInvoiceUntilItIsApproved() {
        policy.hold(CustomerKind.CONSUMER, true);
        UUID id = visitOf(60);
        assertThat(messages()).containsExactly("report-sent");
        assertThatThrownBy(() -> tasks.complete(task("Task_DecideInvoice").getId(), Map.of("decision", "discard")))
                .hasMessageContaining("pourquoi");
        answer("Task_DecideInvoice", Map.of("decision", "issue"));
        assertThat(invoicesOf(id))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.number()).isNotNull());
        assertThat(messages()).containsExactly("report-sent", "invoice-issued");
    }

    @Test
    void hearsThatTheInvoiceIsIssuedOnItsOwnPage() {
        policy.hold(CustomerKind.CONSUMER, true);
        UUID approved = visitOf(60);
        invoicing.approve(invoicesOf(approved).get(0).id());
        stage.letWork();
        assertThat(open()).isEmpty();
        assertThat(messages()).endsWith("invoice-issued");
    }

    @Test
    void hearsThatTheInvoiceIsGivenUpOnItsOwnPage() {
        policy.hold(CustomerKind.CONSUMER, true);
        UUID discarded = visitOf(60);
        invoicing.discard(invoicesOf(discarded).get(0).id(), "Geste commercial");
        stage.letWork();
        assertThat(open()).isEmpty();
        assertThat(messages()).containsExactly("report-sent");
    }

    @Test
    void givesUpTheInvoiceThatIsNotApproved() {
        policy.hold(CustomerKind.CONSUMER, true);
        UUID id = visitOf(60);
        answer("Task_DecideInvoice", Map.of("decision", "discard", "invoiceReason", "Geste commercial"));
        assertThat(invoicesOf(id))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.state()).isEqualTo(InvoiceState.DISCARDED));
        assertThat(messages()).containsExactly("report-sent");
    }

    /** The machine may be down between the answer and its noting: minutes in which somebody acts on the page. */
    @Test
    void followsWhatWasDoneOnThePageBetweenTheAnswerAndItsNoting() {
        policy.hold(CustomerKind.CONSUMER, true);
        UUID id = visitOf(60);
        tasks.complete(
                task("Task_DecideInvoice").getId(), Map.of("decision", "discard", "invoiceReason", "Geste commercial"));
        invoicing.approve(invoicesOf(id).get(0).id());
        stage.letWork();

        assertThat(invoicesOf(id))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.state()).isEqualTo(InvoiceState.ISSUED));
        assertThat(messages()).containsExactly("report-sent", "invoice-issued");

        stage.clear();
        policy.hold(CustomerKind.CONSUMER, true);
        worksite.listParts();
        technician = worksite.technician();
        UUID other = visitOf(60);
        tasks.complete(task("Task_DecideInvoice").getId(), Map.of("decision", "issue"));
        invoicing.discard(invoicesOf(other).get(0).id(), "Geste commercial");
        stage.letWork();

        assertThat(messages()).containsExactly("report-sent");
    }

    @Test
    void sendsTheCreditNoteThatTakesAnInvoiceBack() {
        UUID id = visitOf(60);
        invoicing.credit(invoicesOf(id).get(0).id(), "Prix convenu différent");
        stage.letWork();
        assertThat(messages()).containsExactly("report-sent", "invoice-issued", "credit-note-issued");
    }

    @Test
    void sendsNoInvoiceForWorkUnderWarranty() {
        UUID id = worksite.planned(InterventionKind.WARRANTY, technician);
        stage.letWork();
        clockIn(id);
        clockOutAfter(id, 50);
        writing.save(change(id), Worksite.warrantyReport());
        writing.complete(change(id));
        sign(id);
        pass(Duration.ofMinutes(3));
        assertThat(invoicesOf(id)).isEmpty();
        assertThat(messages()).containsExactly("report-sent");
    }

    private Overruns.Decided decided(UUID id) {
        return overruns.decided(id).orElseThrow();
    }

    private InvoiceView invoice(UUID id) {
        return invoiceBook.invoice(invoicesOf(id).get(0).id());
    }

    private List<LineKind> lines(UUID id) {
        return invoice(id).lines().stream().map(InvoiceView.Line::kind).toList();
    }

    private BigDecimal overrunQuantity(UUID id) {
        return overrunLine(id).quantity();
    }

    private InvoiceView.Line overrunLine(UUID id) {
        return invoice(id).lines().stream()
                .filter(line -> line.kind() == LineKind.OVERRUN)
                .findFirst()
                .orElseThrow();
    }
}
