package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.ReportContent;
import fr.duret.maintenance.interventions.ReportSigning;
import fr.duret.maintenance.interventions.ReportWriting;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of an intervention, from the first draft to the signature. */
@RestController
@RequestMapping("/api/v1/interventions/{id}")
class ReportsApi {

    private final ReportWriting writing;
    private final ReportSigning signing;
    private final Sheets sheets;
    private final AnsweredOnce once;

    ReportsApi(ReportWriting writing, ReportSigning signing, Sheets sheets, AnsweredOnce once) {
        this.writing = writing;
        this.signing = signing;
        this.sheets = sheets;
        this.once = once;
    }

    /** Keeps what was written, as a draft; a signature of what stood there before is voided. */
    @PutMapping("/report")
    ResponseEntity<InterventionState> save(
            @PathVariable UUID id, Write write, @Valid @RequestBody ReportContent content) {
        return answer(write, id, content, () -> writing.save(write.of(id), content));
    }

    /** Says that the report is complete; otherwise 422 with the list of what is missing. */
    @PostMapping("/report/completion")
    ResponseEntity<InterventionState> complete(@PathVariable UUID id, Write write) {
        return answer(write, id, "completion", () -> writing.complete(write.of(id)));
    }

    /** The customer's signature, « client absent » or « refus ». */
    @PostMapping("/signature")
    ResponseEntity<InterventionState> sign(
            @PathVariable UUID id, Write write, @Valid @RequestBody SignatureRequest request) {
        return answer(write, id, request, () -> signing.sign(write.of(id), request.draft()));
    }

    private ResponseEntity<InterventionState> answer(Write write, UUID id, Object request, Runnable deed) {
        return once.answer(write, request, InterventionState.class, () -> {
            deed.run();
            InterventionState state = sheets.state(write.worker(), id, null);
            return new Answer<>(HttpStatus.OK, state.version(), state);
        });
    }
}
