package fr.duret.maintenance.processes.models;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application which model is faulty and where, instead of a stack trace. */
class FaultyModelsReport extends AbstractFailureAnalyzer<FaultyModels> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FaultyModels cause) {
        return new FailureAnalysis(
                "L’application ne démarre pas : ces modèles ne peuvent pas tourner. Rien n’a été déployé, les versions"
                        + " en service restent telles quelles."
                        + System.lineSeparator() + cause.getMessage(),
                "Corrigez ces fichiers dans Camunda Modeler, ou retirez-les du dossier de modèles"
                        + " (duret.processes.folder), puis redémarrez.",
                cause);
    }
}
