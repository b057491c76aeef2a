package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.AddressSource;
import fr.duret.maintenance.interventions.ClockingKind;
import fr.duret.maintenance.interventions.ClockingView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionPictureTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void drawsToScaleWithTheSiteInTheMiddle() {
        // A thousandth of a degree of latitude is 111 m, and the 80 pixels above the middle hold the farthest one.
        String svg = PositionPicture.of(
                site(45.9), List.of(tap(ClockingKind.ARRIVAL, 45.9), tap(ClockingKind.DEPARTURE, 45.901)));

        assertThat(svg)
                .contains(">Arrivée</text>", ">Départ</text>", ">100\u00a0m</text>")
                .contains("<circle cx=\"160.0\" cy=\"112.0\" r=\"6.0\"", "<circle cx=\"160.0\" cy=\"32.0\" r=\"6.0\"")
                .doesNotContain("stroke-dasharray");
        assertThat(PositionPicture.of(site(45.9), List.of(tap(ClockingKind.ARRIVAL, 45.902))))
                .as("150 m around the site, where there is room")
                .contains("r=\"53.9\" fill=\"none\" stroke=\"#7c899c\" stroke-dasharray", ">150\u00a0m</text>");
    }

    @Test
    void namesTogetherWhatWasClockedAtOneSpot() {
        assertThat(PositionPicture.of(
                        site(45.9), List.of(tap(ClockingKind.ARRIVAL, 45.9001), tap(ClockingKind.DEPARTURE, 45.90011))))
                .contains(">Arrivée, départ</text>");
    }

    @Test
    void isEmptyWhereAPlaceIsUnknown() {
        assertThat(PositionPicture.of(site(null), List.of(tap(ClockingKind.ARRIVAL, 45.9))))
                .isEmpty();
        assertThat(PositionPicture.of(site(45.9), List.of(tap(ClockingKind.ARRIVAL, null))))
                .isEmpty();
    }

    @Test
    void isWordedForWhoDoesNotSeeIt() {
        assertThat(InterventionWords.positions(
                        List.of(tap(ClockingKind.ARRIVAL, 45.9), tap(ClockingKind.DEPARTURE, 45.92))))
                .isEqualTo("Arrivée à 0\u00a0m du site, départ à 2,2\u00a0km du site");
    }

    private static SiteView site(@Nullable Double latitude) {
        PostalAddress address = new PostalAddress("1 rue du Lac", null, "74000", "Annecy");
        return new SiteView(
                UUID.randomUUID(),
                "S-1",
                UUID.randomUUID(),
                "Maison",
                address,
                latitude,
                6.1,
                SiteUsage.DWELLING,
                null);
    }

    private static ClockingView tap(ClockingKind kind, @Nullable Double latitude) {
        return new ClockingView(
                UUID.randomUUID(),
                kind,
                NOW,
                NOW,
                NOW,
                null,
                latitude,
                latitude == null ? null : 6.1,
                8.0,
                latitude == null ? null : (int) Math.round((latitude - 45.9) * 111_320),
                null,
                AddressSource.SITE,
                null,
                "Malik");
    }
}
