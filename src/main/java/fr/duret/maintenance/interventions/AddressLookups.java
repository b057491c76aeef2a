package fr.duret.maintenance.interventions;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Asks a geocoder for the address of a clocking away from the site, after it is stored and out of its transaction. */
@Component
class AddressLookups {

    private static final Logger LOG = LoggerFactory.getLogger(AddressLookups.class);
    private static final int MOST_WAITING = 200;

    private final ObjectProvider<Geocoder> geocoder;
    private final JdbcClient database;
    private final ExecutorService worker = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "address-lookups"),
            new ThreadPoolExecutor.DiscardPolicy());

    AddressLookups(ObjectProvider<Geocoder> geocoder, JdbcClient database) {
        this.geocoder = geocoder;
        this.database = database;
    }

    /** A clocking has a position, but no address. */
    record Wanted(UUID clockingId, Position position) {}

    @TransactionalEventListener
    void lookUp(Wanted wanted) {
        geocoder.ifAvailable(service -> worker.execute(() -> lookUp(service, wanted)));
    }

    /** An address is a convenience: without an answer the position stands alone. */
    private void lookUp(Geocoder service, Wanted wanted) {
        try {
            service.addressAt(wanted.position()).ifPresent(address -> write(wanted.clockingId(), address));
        } catch (GeocoderFailed e) {
            LOG.warn("The address of clocking {} stays unknown: {}", wanted.clockingId(), e.getMessage());
        }
    }

    private void write(UUID clockingId, String address) {
        database.sql("""
                        UPDATE clocking SET address = :address, address_source = 'GEOCODER'
                        WHERE id = :id AND address IS NULL AND NOT position_erased
                        """)
                .param("address", address)
                .param("id", clockingId)
                .update();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
