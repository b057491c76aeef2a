package fr.duret.maintenance.mobile;

import fr.duret.maintenance.billing.AmendmentOffers;
import fr.duret.maintenance.shared.Money;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** More time than was planned, signed for on the spot. */
@RestController
@RequestMapping("/api/v1/interventions/{id}/amendment")
class AmendmentsApi {

    private final AmendmentOffers offers;
    private final Sheets sheets;
    private final AnsweredOnce once;

    AmendmentsApi(AmendmentOffers offers, Sheets sheets, AnsweredOnce once) {
        this.offers = offers;
        this.sheets = sheets;
        this.once = once;
    }

    /** What the customer would sign, for an hour at the rate of the grid unless other minutes or a rate are asked for. */
    @GetMapping
    AmendmentSheet offer(
            Worker worker,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestParam(required = false) @Nullable BigDecimal hourlyRate) {
        return sheets.amendment(worker, id, minutes, hourlyRate == null ? null : new Money(hourlyRate));
    }

    /** The signed consent. A second one for more minutes takes the place of the first; a signed report is to sign again. */
    @PostMapping
    ResponseEntity<InterventionState> sign(
            @PathVariable UUID id, Write write, @Valid @RequestBody AmendmentRequest request) {
        return once.answer(write, request, InterventionState.class, () -> {
            offers.sign(write.of(id), request.minutes(), request.rate(), request.draft());
            InterventionState state = sheets.state(write.worker(), id, null);
            return new Answer<>(HttpStatus.OK, state.version(), state);
        });
    }
}
