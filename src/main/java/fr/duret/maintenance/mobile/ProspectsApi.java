package fr.duret.maintenance.mobile;

import fr.duret.maintenance.customers.Prospects;
import fr.duret.maintenance.customers.SiteView;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** People who ask for a quote on the spot and are not known yet. */
@RestController
class ProspectsApi {

    private final Prospects prospects;
    private final AnsweredOnce once;

    ProspectsApi(Prospects prospects, AnsweredOnce once) {
        this.prospects = prospects;
        this.once = once;
    }

    /** Who they are from now on; a quote names them by their own id, or by these two. */
    record ProspectLine(UUID id, UUID customerId, UUID siteId) {}

    /** Takes somebody in under an id that the device made; the same id again changes nothing. */
    @PutMapping("/api/v1/prospects/{id}")
    ResponseEntity<ProspectLine> registerProspect(
            @PathVariable UUID id, Write write, @Valid @RequestBody ProspectRequest request) {
        return once.answer(write, request, ProspectLine.class, () -> {
            SiteView site =
                    prospects.register(id, request.draft(), write.worker().username());
            return new Answer<>(HttpStatus.OK, null, new ProspectLine(id, site.customerId(), site.id()));
        });
    }
}
