package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How rehearsals are held, and what they are measured against.
 *
 * @param kept how many runs are kept; the oldest make room
 * @param memory what the rehearsing process may use
 * @param diskLimit how much it may write before it is stopped
 * @param timeLimit how long it may run before it is stopped
 * @param callsAWeek what Clothilde can do in a week: calls and decisions
 * @param smsPrice of one SMS as it is charged, without VAT
 * @param letterPrice the postage of one letter
 */
@ConfigurationProperties("duret.rehearsals")
public record RunProperties(
        @DefaultValue("12") int kept,
        @DefaultValue("400MB") DataSize memory,
        @DefaultValue("1GB") DataSize diskLimit,
        @DefaultValue("1h") Duration timeLimit,
        @DefaultValue("25") int callsAWeek,
        @DefaultValue("0.08") BigDecimal smsPrice,
        @DefaultValue("1.52") BigDecimal letterPrice) {

    public Money sms(RehearsedYear.Loads loads) {
        return new Money(smsPrice.multiply(BigDecimal.valueOf(loads.segments())));
    }

    public Money letters(RehearsedYear.Loads loads) {
        return new Money(letterPrice.multiply(BigDecimal.valueOf(loads.of(Load.LETTER))));
    }
}
