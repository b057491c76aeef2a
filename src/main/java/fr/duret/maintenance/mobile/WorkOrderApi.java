package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.signing.WorkOrders;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the quote behind an intervention shows of the place; the order itself stands with the intervention. */
@RestController
class WorkOrderApi {

    private final WorkOrders orders;
    private final InterventionBook book;

    WorkOrderApi(WorkOrders orders, InterventionBook book) {
        this.orders = orders;
        this.book = book;
    }

    @GetMapping(path = "/api/v1/interventions/{id}/work-order/photos/{photoId}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> workOrderPhoto(Worker worker, @PathVariable UUID id, @PathVariable UUID photoId) {
        book.intervention(id, worker.technicianId());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
                .body(orders.photo(id, photoId));
    }
}
