package fr.duret.maintenance.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class InterventionSurveysTest {

    @Autowired
    InterventionSurveys surveys;

    @Autowired
    Worksite worksite;

    @Autowired
    Stage stage;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void asksOnceAboutAVisit() {
        UUID visit = worksite.intervention(InterventionKind.YEARLY_SERVICE);

        assertThat(surveys.open(visit)).isPresent().isEqualTo(surveys.open(visit));
    }

    /** The survey goes by e-mail only: without one its process would be stuck for good. */
    @Test
    void asksNobodyWhomNoEmailReaches() {
        UUID visit = worksite.intervention(InterventionKind.YEARLY_SERVICE);
        database.update("""
                UPDATE customer SET email = NULL, preferred_channel = 'LETTER'
                WHERE id = (SELECT customer_id FROM intervention WHERE id = ?)
                """, visit);

        assertThat(surveys.open(visit)).isEmpty();
    }
}
