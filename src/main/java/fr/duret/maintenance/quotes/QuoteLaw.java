package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.VatRules;
import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.shared.VatRate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Says what a quote bears, contains and entails: every rule of the law that a quote meets stands here or in VatRules. */
public final class QuoteLaw {

    private QuoteLaw() {}

    /** What follows from those circumstances. */
    public static QuoteTerms decide(Circumstances facts) {
        Map<WorkNature, VatRate> rates = new EnumMap<>(WorkNature.class);
        facts.natures().forEach(nature -> rates.put(nature, VatRules.rate(nature, facts.premises(), facts.on())));
        WithdrawalRight withdrawal = WithdrawalRight.of(facts);
        boolean depositWaits = facts.isOffPremises() && facts.isProtected() && !facts.isUrgentRepairAtHome();
        return new QuoteTerms(
                Collections.unmodifiableMap(rates),
                Collections.unmodifiableSet(mentions(facts, rates, withdrawal, depositWaits)),
                withdrawal,
                facts.isOffPremises(),
                depositWaits);
    }

    private static Set<Mention> mentions(
            Circumstances facts, Map<WorkNature, VatRate> rates, WithdrawalRight withdrawal, boolean depositWaits) {
        Set<Mention> mentions = EnumSet.of(Mention.INSURANCE);
        if (facts.isConsumer()) {
            mentions.addAll(EnumSet.range(Mention.DRAFTING_DATE, Mention.MEDIATOR));
        }
        if (facts.kind() == QuoteKind.WORKS) {
            mentions.add(Mention.WASTE);
        }
        rates.forEach((nature, rate) -> {
            if (VatRules.needsCertification(nature, rate)) {
                mentions.add(rate == VatRate.REDUCED ? Mention.CERTIFICATION_5_5 : Mention.CERTIFICATION_10);
            }
        });
        if (withdrawal.isGiven()) {
            mentions.add(Mention.WITHDRAWAL_FORM);
            mentions.add(Mention.EARLY_WORK_REQUEST);
        } else if (facts.isConsumer() && facts.place() != SigningPlace.AGENCY) {
            mentions.add(Mention.NO_WITHDRAWAL);
        }
        if (depositWaits) {
            mentions.add(Mention.NO_PAYMENT_FOR_SEVEN_DAYS);
        }
        return mentions;
    }
}
