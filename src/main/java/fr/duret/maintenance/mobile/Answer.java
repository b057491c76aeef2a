package fr.duret.maintenance.mobile;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a write is answered with.
 *
 * @param version the intervention's version from now on; it becomes the ETag
 */
record Answer<T>(HttpStatus status, @Nullable Long version, T body) {

    ResponseEntity<T> response() {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (version != null) {
            response.eTag(String.valueOf(version));
        }
        return response.body(body);
    }
}
