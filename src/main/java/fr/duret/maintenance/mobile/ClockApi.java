package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.TimeCorrections;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Arrival, pauses, departure. */
@RestController
@RequestMapping("/api/v1/interventions/{id}")
class ClockApi {

    private final FieldWork work;
    private final TimeCorrections corrections;
    private final Sheets sheets;
    private final AnsweredOnce once;

    ClockApi(FieldWork work, TimeCorrections corrections, Sheets sheets, AnsweredOnce once) {
        this.work = work;
        this.corrections = corrections;
        this.sheets = sheets;
        this.once = once;
    }

    @PostMapping("/clock-in")
    ResponseEntity<InterventionState> clockIn(
            @PathVariable UUID id, Write write, @Valid @RequestBody ClockRequest request) {
        return answer(write, id, request, () -> work.clockIn(write.of(id), request.tap()));
    }

    @PostMapping("/pause")
    ResponseEntity<InterventionState> pause(
            @PathVariable UUID id, Write write, @Valid @RequestBody ClockRequest request) {
        return answer(write, id, request, () -> work.pause(write.of(id), request.tap()));
    }

    @PostMapping("/resume")
    ResponseEntity<InterventionState> resume(
            @PathVariable UUID id, Write write, @Valid @RequestBody ClockRequest request) {
        return answer(write, id, request, () -> work.resume(write.of(id), request.tap()));
    }

    @PostMapping("/clock-out")
    ResponseEntity<InterventionState> clockOut(
            @PathVariable UUID id, Write write, @Valid @RequestBody ClockRequest request) {
        return answer(write, id, request, () -> work.clockOut(write.of(id), request.tap()));
    }

    /** Leaves before the work is done; the follow-up visit is opened. */
    @PostMapping("/leave-unfinished")
    ResponseEntity<InterventionState> leaveUnfinished(
            @PathVariable UUID id, Write write, @Valid @RequestBody LeaveRequest request) {
        return once.answer(write, request, InterventionState.class, () -> {
            UUID followUp =
                    work.leaveUnfinished(write.of(id), request.clocking().tap(), request.reason());
            return state(write, id, followUp);
        });
    }

    /** Puts a clocked time right; what was clocked stays known. */
    @PostMapping("/clockings/{clockingId}/correction")
    ResponseEntity<InterventionState> correct(
            @PathVariable UUID id,
            @PathVariable UUID clockingId,
            Write write,
            @Valid @RequestBody CorrectionRequest request) {
        return answer(
                write,
                id,
                request,
                () -> corrections.correct(write.of(id), clockingId, request.at(), request.reason()));
    }

    private ResponseEntity<InterventionState> answer(Write write, UUID id, Object request, Runnable deed) {
        return once.answer(write, request, InterventionState.class, () -> {
            deed.run();
            return state(write, id, null);
        });
    }

    private Answer<InterventionState> state(Write write, UUID id, @Nullable UUID followUp) {
        InterventionState state = sheets.state(write.worker(), id, followUp);
        return new Answer<>(HttpStatus.OK, state.version(), state);
    }
}
