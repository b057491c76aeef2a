package fr.duret.maintenance.surveys;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All surveys. */
interface SurveyRepository extends JpaRepository<Survey, UUID> {

    Optional<Survey> findBySubjectId(UUID subjectId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Survey s where s.id = :id")
    Optional<Survey> lock(UUID id);
}
