package fr.duret.maintenance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application what is missing, instead of a stack trace. */
class UnsafeStartReport extends AbstractFailureAnalyzer<UnsafeStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeStart cause) {
        return new FailureAnalysis(
                "The application does not start without the demo profile until these settings are right:"
                        + System.lineSeparator() + cause.getMessage(),
                "Set them in the environment (README.md lists them all), or start the demo company with"
                        + " --spring.profiles.active=demo",
                cause);
    }
}
