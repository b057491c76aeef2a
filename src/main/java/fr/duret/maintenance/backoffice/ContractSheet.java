package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.NoticeWindow;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.processes.ProcessTrail;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that the page of one contract shows. */
record ContractSheet(
        UUID id,
        String reference,
        String plan,
        Tone status,
        String customerName,
        String customerUrl,
        @Nullable String phone,
        @Nullable String pdfUrl,
        boolean exitAnyTime,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate terminatedOn,
        LocalDate endsOn,
        long daysLeft,
        String urgency,
        boolean tacit,
        int noticeMonths,
        @Nullable NoticeWindow noticeWindow,
        Money price,
        Money priceWithVat,
        int visitsPerYear,
        String siteLabel,
        String siteAddress,
        boolean changeable,
        boolean renewable,
        boolean declinable,
        LocalDate earliestEnd,
        Next next,
        List<Term> terms,
        @Nullable Process process,
        Timeline timeline) {

    /** What a renewal would open. */
    record Next(LocalDate startsOn, LocalDate endsOn, Money price, Money priceWithVat) {}

    /** A term in the table of terms. */
    record Term(int number, LocalDate startsOn, LocalDate endsOn, Money price, BigDecimal vatPercent, Tone outcome) {}

    /** Where the contract's process stands. */
    record Process(String diagramUrl, List<ProcessTrail.Step> steps) {}

    static ContractSheet of(ContractView contract, LocalDate today, @Nullable Process process, Timeline timeline) {
        TermView last = contract.last();
        long daysLeft = ChronoUnit.DAYS.between(today, last.endsOn());
        return new ContractSheet(
                contract.id(),
                contract.reference(),
                contract.plan().label(),
                States.of(contract.status(), last.declinedOn()),
                contract.customer().name(),
                "/clients/" + contract.customer().id(),
                contract.customer().callable(),
                pdf(contract),
                last.exitAnyTime() && contract.isActive(),
                contract.isActive() ? last.declinedOn() : null,
                contract.terminatedOn(),
                last.endsOn(),
                daysLeft,
                States.urgency(daysLeft, contract.isActive()),
                contract.tacit(),
                contract.noticeMonths(),
                contract.tacit() && contract.signatory().isProtected() ? last.noticeWindow() : null,
                last.annualPrice(),
                last.annualPriceGross(),
                contract.visitsPerYear(),
                contract.site().label(),
                contract.site().address().line(),
                contract.isActive(),
                contract.isActive(),
                contract.isActive() && last.declinedOn() == null,
                today.isBefore(last.startsOn()) ? last.startsOn() : today,
                new Next(
                        last.next().startsOn(),
                        last.next().endsOn(),
                        last.next().annualPrice(),
                        last.next().annualPriceGross()),
                contract.terms().stream()
                        .sorted(Comparator.comparing(TermView::number).reversed())
                        .map(ContractSheet::term)
                        .toList(),
                process,
                timeline);
    }

    private static Term term(TermView term) {
        return new Term(
                term.number(),
                term.startsOn(),
                term.endsOn(),
                term.annualPrice(),
                term.vatRate().percent(),
                States.of(term));
    }

    private static @Nullable String pdf(ContractView contract) {
        return contract.terms().stream()
                .filter(term -> term.documentId() != null)
                .max(Comparator.comparing(TermView::number))
                .map(term -> "/documents/" + term.documentId())
                .orElse(null);
    }
}
