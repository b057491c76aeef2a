package fr.duret.maintenance.billing;

import static fr.duret.maintenance.billing.Work.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class InvoicingTest {

    @Autowired
    Invoicing invoicing;

    @Autowired
    InvoiceBook invoices;

    @Autowired
    InvoicePrinting printing;

    @Autowired
    BillingPolicy policy;

    @Autowired
    Documents documents;

    @Autowired
    Book book;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private ContractView contract;

    @BeforeEach
    void aCustomer() {
        contract = customer(CustomerKind.CONSUMER);
        policy.hold(CustomerKind.CONSUMER, false);
    }

    private ContractView customer(CustomerKind kind) {
        return book.read(book.aContract()
                .signedBy(kind)
                .endingOn(LocalDate.of(2027, 10, 31))
                .register());
    }

    private Work done() {
        return work().at(contract.customer().id(), contract.site().id());
    }

    @Test
    void billsWorkOnceHoweverOftenItIsAsked() {
        DoneWork work = done().done();

        Billed first = invoicing.bill(work).orElseThrow();
        Billed again = invoicing.bill(work).orElseThrow();

        assertThat(again).isEqualTo(first);
        InvoiceView invoice = invoices.invoice(first.invoiceId());
        assertThat(invoice.state()).isEqualTo(InvoiceState.ISSUED);
        assertThat(invoice.number()).matches("FA-2026-\\d{5}");
        assertThat(invoice.net()).as("journey 45 and one hour at 64").isEqualTo(Money.of("109.00"));
        assertThat(invoice.gross()).isEqualTo(Money.of("119.90"));
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void datesNoInvoiceBeforeTheOneBeforeIt() {
        transaction.executeWithoutResult(status -> {
            UUID first = invoicing.bill(done().done()).orElseThrow().invoiceId();
            LocalDate later =
                    Objects.requireNonNull(invoices.invoice(first).issuedOn()).plusDays(1);
            database.sql("UPDATE invoice_series SET last_on = ? WHERE series = 'FA-2026'")
                    .param(later)
                    .update();

            UUID next = invoicing.bill(done().done()).orElseThrow().invoiceId();

            assertThat(invoices.invoice(next).issuedOn()).isEqualTo(later);
            assertThat(invoices.invoice(next).dueOn()).isEqualTo(later.plusDays(30));
            status.setRollbackOnly();
        });
    }

    @Test
    void makesNoInvoiceWhereTheContractCoversEverything() {
        assertThat(invoicing.bill(
                        done().being(WorkKind.CONTRACT_VISIT).under(Plan.ARGENT).done()))
                .isEmpty();
    }

    @Test
    void waitsForApprovalWhereThePolicySaysSo() {
        policy.hold(CustomerKind.CONSUMER, true);
        UUID held = invoicing.bill(done().done()).orElseThrow().invoiceId();
        assertThat(invoices.invoice(held).number()).isNull();

        invoicing.approve(held);
        invoicing.approve(held);

        assertThat(invoices.invoice(held).number()).isNotNull();
        assertThatThrownBy(() -> invoicing.discard(held, "trop tard"))
                .isInstanceOf(Refusal.class)
                .hasFieldOrPropertyWithValue("code", "invoice-not-held");
    }

    @Test
    void letsWorkBeBilledAgainOnceItsInvoiceWasGivenUp() {
        policy.hold(CustomerKind.CONSUMER, true);
        DoneWork work = done().done();
        UUID held = invoicing.bill(work).orElseThrow().invoiceId();
        invoicing.discard(held, "Geste commercial");
        invoicing.discard(held, "Geste commercial");

        assertThat(invoicing.bill(work).orElseThrow().invoiceId()).isNotEqualTo(held);
    }

    @Test
    void takesAnInvoiceBackWholeAndOnlyOnce() {
        DoneWork work = done().with("Disjoncteur 16 A", "2", "11.45", false).done();
        UUID invoice = invoicing.bill(work).orElseThrow().invoiceId();

        InvoiceView note = invoices.invoice(invoicing.credit(invoice, "Prix convenu différent"));

        assertThat(note.number()).matches("AV-2026-\\d{5}");
        assertThat(note.gross().plus(invoices.invoice(invoice).gross())).isEqualTo(Money.ZERO);
        assertThat(invoices.invoice(invoice).credited()).isTrue();
        assertThatThrownBy(() -> invoicing.credit(invoice, "encore")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> invoicing.credit(note.id(), "l’avoir")).isInstanceOf(Refusal.class);
        assertThat(invoicing.bill(work).orElseThrow().invoiceId())
                .as("billed anew, as it should have been")
                .isNotEqualTo(invoice);
    }

    @Test
    void numbersWithoutGapOrRepeatHoweverManyIssueAndFail() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean fails = i % 5 == 0;
            all.add(pool.submit(() -> {
                transaction.executeWithoutResult(status -> {
                    invoicing.bill(done().done());
                    if (fails) {
                        status.setRollbackOnly();
                    }
                });
                return true;
            }));
        }
        for (Future<Boolean> one : all) {
            one.get();
        }
        pool.shutdown();

        List<Integer> given = database.sql("SELECT sequence FROM invoice WHERE series = 'FA-2026' ORDER BY sequence")
                .query(Integer.class)
                .list();
        assertThat(given)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, given.size()).boxed().toList());
    }

    @Test
    void leavesNobodyAWayToChangeWhatWasIssued() {
        UUID invoice = invoicing.bill(done().done()).orElseThrow().invoiceId();
        for (String change : List.of(
                "UPDATE invoice SET net = 1 WHERE id = ?",
                "UPDATE invoice SET number = 'FA-2026-99999' WHERE id = ?",
                "UPDATE invoice SET contract_id = id WHERE id = ?",
                "INSERT INTO invoice_line SELECT invoice_id, position + 100, kind, label, quantity, unit, unit_price,"
                        + " covered, net, vat_rate FROM invoice_line WHERE invoice_id = ?",
                "UPDATE invoice_line SET net = 1 WHERE invoice_id = ?",
                "DELETE FROM invoice_line WHERE invoice_id = ?")) {
            assertThatThrownBy(() -> database.sql(change).param(invoice).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("stays");
        }
    }

    @Test
    void printsOnce() {
        UUID invoice = invoicing.bill(done().done()).orElseThrow().invoiceId();

        UUID document = printing.print(invoice);

        assertThat(printing.print(invoice)).isEqualTo(document);
        assertThat(documents.document(document).title())
                .isEqualTo("Facture " + invoices.invoice(invoice).number());
        assertThat(documents.document(document).keepUntil()).isEqualTo(LocalDate.of(2036, 12, 1));
    }
}
