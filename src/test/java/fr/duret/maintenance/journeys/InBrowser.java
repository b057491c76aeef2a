package fr.duret.maintenance.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Needs Chromium: without it the tests of a class, and of those that extend it, do not run but in CI, where they fail. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@EnabledIf("fr.duret.maintenance.journeys.Chromium#isThereOrRequired")
@interface InBrowser {}
