package fr.duret.maintenance.processes.capability;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** Puts a delegate or a task listener into the catalogue: models may call it by that name, and nothing else. */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Capability {

    /** The name under which models call it, such as {@code sendMessage}. */
    @AliasFor(annotation = Component.class)
    String value();

    /** The errors with which it tells a process that the business says no; a boundary event has to catch them. */
    String[] raises() default {};

    /** The variables that it leaves to the steps after it. */
    String[] gives() default {};
}
