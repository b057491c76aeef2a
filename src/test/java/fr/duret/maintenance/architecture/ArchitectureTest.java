package fr.duret.maintenance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.duret.maintenance.DuretMaintenance;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** What every class of the application keeps to; each rule says what a breach would cost. */
@AnalyzeClasses(packagesOf = DuretMaintenance.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "fr.duret.maintenance.";
    private static final String[] SHARED = {ROOT + "shared.."};
    private static final String[] FEATURES = {
        ROOT + "identity..",
        ROOT + "customers..",
        ROOT + "technicians..",
        ROOT + "catalog..",
        ROOT + "interventions..",
        ROOT + "contracts..",
        ROOT + "notifications..",
        ROOT + "documents..",
        ROOT + "catalog..",
        ROOT + "billing..",
        ROOT + "surveys..",
        ROOT + "visits..",
        ROOT + "planning..",
        ROOT + "appointments..",
        ROOT + "rounds..",
        ROOT + "quotes..",
        ROOT + "signing..",
        ROOT + "imports.."
    };
    private static final String[] SCREENS = {
        ROOT + "backoffice..", ROOT + "portal..", ROOT + "mobile..", ROOT + "demo..", ROOT + "rehearsal.."
    };
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @ArchTest
    static final ArchRule onlyTheProcessesKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "processes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("the engine can be exchanged in one place only if one module imports it");

    @ArchTest
    static final ArchRule everyClassBelongsToAModule = classes()
            .that()
            .resideOutsideOfPackage("fr.duret.maintenance")
            .should()
            .resideInAnyPackage(all(SHARED, FEATURES, SCREENS, new String[] {ROOT + "processes.."}))
            .because("the rules of direction hold only for modules that they know");

    @ArchTest
    static final ArchRule sharedCodeKnowsNoModule = noClasses()
            .that()
            .resideInAnyPackage(SHARED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(all(FEATURES, SCREENS, new String[] {ROOT + "processes.."}));

    @ArchTest
    static final ArchRule featuresKnowNeitherProcessesNorScreens = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(all(SCREENS, new String[] {ROOT + "processes.."}));

    @ArchTest
    static final ArchRule processesKnowNoScreen = noClasses()
            .that()
            .resideInAPackage(ROOT + "processes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCREENS);

    @ArchTest
    static final ArchRule screensUseOfTheProcessesOnlyWhatTheyPublish = noClasses()
            .that()
            .resideInAnyPackage(SCREENS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "processes.capability..", ROOT + "processes.engine..", ROOT + "processes.lifecycle..");

    @ArchTest
    static final ArchRule namesSpeakOfTheTrade = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Helper|Helpers|Util|Utils|Dto|DTO)")
            .because("such a name does not say what the thing is for");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .andShould()
            .notBeAnnotatedWith(Inject.class)
            .andShould()
            .notBeAnnotatedWith(Resource.class)
            .andShould()
            .notBeAnnotatedWith(PersistenceContext.class);

    @ArchTest
    static final ArchRule timeComesFromTheOneClock = noClasses()
            .should()
            .callMethodWhere(readsTheMachinesTime())
            .orShould()
            .callConstructor(Date.class)
            .because("application and engine move through time together, in the demo company and in tests");

    @ArchTest
    static final ArchRule clocksAreMadeInSharedCode =
            noClasses().that().resideOutsideOfPackages(SHARED).should().callMethodWhere(makesAClock());

    @ArchTest
    static final ArchRule pagesAndApisStandWhereOneLooksForThem = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .resideInAnyPackage(all(SCREENS, new String[] {
                ROOT + "imports",
                ROOT + "identity",
                ROOT + "shared.web",
                ROOT + "notifications..",
                ROOT + "processes.engine"
            }));

    @ArchTest
    static final ArchRule entitiesStayInsideTheirModule =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule entitiesChangeByTransitionsWithNames = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule repositoriesStayInsideTheirModule = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesTime() {
        return describe("read the machine's time", call -> {
            boolean asksAClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            return ("now".equals(name) && CLOCKS.contains(owner) && !asksAClock)
                    || ("java.lang.System".equals(owner) && "currentTimeMillis".equals(name));
        });
    }

    private static DescribedPredicate<JavaCall<?>> makesAClock() {
        return describe(
                "make a clock",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && List.of("system", "systemUTC", "systemDefaultZone").contains(call.getName()));
    }

    private static String[] all(String[]... packages) {
        return Arrays.stream(packages).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
