package fr.duret.maintenance.support;

import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.signing.Signers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a PostgreSQL of its own, served on a free port; the job executor is off and it is
 * {@link TestClock#START} until a test moves the clock. Tests share one running application: each makes the data it
 * needs under references of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ExtendWith(StartOfTime.class)
@ContextConfiguration(initializers = FreshData.class)
@Import({
    TestClock.class,
    Stage.class,
    Book.class,
    Worksite.class,
    Offers.class,
    Signers.class,
    Post.class,
    TestCourier.class
})
public @interface IntegrationTest {}
