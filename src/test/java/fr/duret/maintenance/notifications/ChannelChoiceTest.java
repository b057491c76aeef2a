package fr.duret.maintenance.notifications;

import static fr.duret.maintenance.customers.Channel.EMAIL;
import static fr.duret.maintenance.customers.Channel.LETTER;
import static fr.duret.maintenance.customers.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.shared.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChannelChoiceTest {

    private static final Set<Channel> EVERY = EnumSet.allOf(Channel.class);

    @Test
    void followsThePreference() {
        assertThat(ChannelChoice.choose(EVERY, person("a@example.org", "+33639980001", true, SMS), Set.of()))
                .isEqualTo(SMS);
        assertThat(ChannelChoice.choose(EVERY, person("a@example.org", "+33639980001", true, LETTER), Set.of()))
                .isEqualTo(LETTER);
    }

    @Test
    void takesAnotherWhereTheTemplateDoesNotAllowThePreferredOne() {
        assertThat(ChannelChoice.choose(
                        EnumSet.of(EMAIL, LETTER), person("a@example.org", "+33639980001", true, SMS), Set.of()))
                .isEqualTo(EMAIL);
    }

    @Test
    void takesAnotherWhereThePreferredOneHasNoAddress() {
        assertThat(ChannelChoice.choose(EVERY, person(null, "+33639980001", true, EMAIL), Set.of()))
                .isEqualTo(LETTER);
        assertThat(ChannelChoice.choose(EVERY, person(null, "+33639980001", false, EMAIL), Set.of()))
                .isEqualTo(SMS);
    }

    @Test
    void avoidsAMarkedAddressWhereAnotherReaches() {
        assertThat(ChannelChoice.choose(EVERY, person("a@example.org", "+33639980001", true, EMAIL), Set.of(EMAIL)))
                .isEqualTo(LETTER);
        assertThat(ChannelChoice.choose(
                        EnumSet.of(EMAIL, SMS), person("a@example.org", "+33639980001", true, EMAIL), Set.of(EMAIL)))
                .isEqualTo(SMS);
    }

    @Test
    void triesAMarkedAddressWhereThereIsNoOther() {
        assertThat(ChannelChoice.choose(
                        EnumSet.of(EMAIL), person("a@example.org", "+33639980001", true, EMAIL), Set.of(EMAIL)))
                .isEqualTo(EMAIL);
    }

    @Test
    void saysWhoCannotBeReached() {
        assertThatThrownBy(() ->
                        ChannelChoice.choose(EnumSet.of(EMAIL), person(null, "+33639980001", true, SMS), Set.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Mme Odette Burnet");
    }

    private static Recipient person(@Nullable String email, String mobile, boolean withAddress, Channel preferred) {
        PostalAddress address = withAddress ? new PostalAddress("12 chemin des Vignes", null, "74000", "Annecy") : null;
        return new Recipient("Mme Odette Burnet", "Madame Burnet", email, mobile, address, preferred);
    }
}
