package fr.duret.maintenance.processes.models;

import java.util.List;
import java.util.stream.Stream;

/** All that is held against the models. */
final class ModelContract {

    private ModelContract() {}

    static List<Finding> findings(Drawings drawings, Code code) {
        return Stream.of(
                        drawings.processes().stream()
                                .flatMap(model -> Stream.of(
                                                Calls.check(model, code),
                                                References.check(model, drawings, code),
                                                Inputs.check(model, drawings),
                                                Reading.check(model))
                                        .flatMap(findings -> findings)),
                        drawings.decisions().stream().flatMap(Reading::kept),
                        References.unheard(drawings, code),
                        TemplateOffer.check(drawings, code))
                .flatMap(findings -> findings)
                .toList();
    }
}
