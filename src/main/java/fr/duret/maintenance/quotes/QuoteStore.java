package fr.duret.maintenance.quotes;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All quotes. */
interface QuoteStore extends JpaRepository<Quote, UUID> {

    /** Commands take the quote's row first, so that two of them wait for each other instead of colliding. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select q from Quote q where q.id = :id")
    Optional<Quote> lock(UUID id);

    default Quote locked(UUID id) {
        return lock(id).orElseThrow(QuoteRefusals::unknown);
    }

    default Quote get(UUID id) {
        return findById(id).orElseThrow(QuoteRefusals::unknown);
    }

    @Query("select q.id from Quote q where q.name.replacesId = :id")
    Optional<UUID> nextOf(UUID id);
}
