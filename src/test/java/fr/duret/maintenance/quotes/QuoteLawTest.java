package fr.duret.maintenance.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.billing.Premises;
import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.SiteUsage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every case of the law that a quote meets, with its article; {@code quotes/law.csv} is the table. */
class QuoteLawTest {

    @ParameterizedTest(name = "{0} ({18})")
    @CsvFileSource(resources = "/quotes/law.csv", delimiter = '|', numLinesToSkip = 1)
    void givesRateMentionsWithdrawalAndDates(ArgumentsAccessor row) {
        WorkNature nature = row.get(7, WorkNature.class);
        QuoteTerms terms = QuoteLaw.decide(facts(row, nature));
        LocalDate signed = row.get(10, LocalDate.class);
        assertThat(Objects.requireNonNull(terms.rates().get(nature)).percent())
                .as("rate")
                .isEqualByComparingTo(new BigDecimal(row.getString(12)));
        assertThat(terms.mentions()).as("mentions").isEqualTo(mentions(row.getString(13)));
        assertThat(terms.withdrawal()).isEqualTo(row.get(14, WithdrawalRight.class));
        assertThat(terms.withdrawableUntil(signed)).as("withdrawal").isEqualTo(date(row.getString(15)));
        assertThat(terms.depositFrom(signed)).as("deposit").isEqualTo(date(row.getString(16)));
        assertThat(terms.workFrom(signed, isSo(row, 11))).as("work").isEqualTo(date(row.getString(17)));
        assertThat(row.getString(18)).as("article").isNotBlank();
    }

    private static Circumstances facts(ArgumentsAccessor row, WorkNature nature) {
        return new Circumstances(
                row.get(1, CustomerKind.class),
                isSo(row, 2),
                new Premises(row.get(3, SiteUsage.class), row.getInteger(4), isSo(row, 5)),
                row.get(6, QuoteKind.class),
                Set.of(nature),
                row.get(8, SigningPlace.class),
                isSo(row, 9),
                row.get(10, LocalDate.class));
    }

    private static Set<Mention> mentions(@Nullable String codes) {
        Set<Mention> mentions = EnumSet.of(Mention.INSURANCE);
        if (codes != null) {
            Arrays.stream(codes.split(" ")).forEach(code -> mentions.addAll(of(code)));
        }
        return mentions;
    }

    private static Set<Mention> of(String code) {
        return switch (code) {
            case "BASIC" -> EnumSet.range(Mention.DRAFTING_DATE, Mention.MEDIATOR);
            case "WASTE" -> Set.of(Mention.WASTE);
            case "C10" -> Set.of(Mention.CERTIFICATION_10);
            case "C55" -> Set.of(Mention.CERTIFICATION_5_5);
            case "FORM" -> Set.of(Mention.WITHDRAWAL_FORM);
            case "NONE" -> Set.of(Mention.NO_WITHDRAWAL);
            case "EARLY" -> Set.of(Mention.EARLY_WORK_REQUEST);
            case "WAIT" -> Set.of(Mention.NO_PAYMENT_FOR_SEVEN_DAYS);
            default -> throw new IllegalArgumentException(code);
        };
    }

    private static boolean isSo(ArgumentsAccessor row, int column) {
        return "yes".equals(row.getString(column));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
