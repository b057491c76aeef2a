package fr.duret.maintenance.processes.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the elements of a process and what is written at them are called in French. */
final class BpmnWords {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("process", "processus"),
            Map.entry("subProcess", "sous-processus"),
            Map.entry("transaction", "sous-processus"),
            Map.entry("adHocSubProcess", "sous-processus"),
            Map.entry("callActivity", "appel d’un processus"),
            Map.entry("serviceTask", "étape automatique"),
            Map.entry("sendTask", "étape automatique"),
            Map.entry("scriptTask", "script"),
            Map.entry("userTask", "tâche"),
            Map.entry("manualTask", "tâche hors système"),
            Map.entry("task", "tâche"),
            Map.entry("receiveTask", "attente d’un message"),
            Map.entry("businessRuleTask", "décision par table"),
            Map.entry("exclusiveGateway", "aiguillage"),
            Map.entry("inclusiveGateway", "aiguillage multiple"),
            Map.entry("parallelGateway", "passage en parallèle"),
            Map.entry("eventBasedGateway", "attente du premier événement"),
            Map.entry("startEvent", "départ"),
            Map.entry("endEvent", "fin"),
            Map.entry("intermediateThrowEvent", "événement"),
            Map.entry("intermediateCatchEvent", "attente"),
            Map.entry("boundaryEvent", "interruption"),
            Map.entry("sequenceFlow", "flèche"),
            Map.entry("messageFlow", "flèche de message"),
            Map.entry("association", "lien"),
            Map.entry("message", "message"),
            Map.entry("error", "erreur"),
            Map.entry("signal", "signal"),
            Map.entry("escalation", "alerte"),
            Map.entry("textAnnotation", "annotation"),
            Map.entry("lane", "couloir"),
            Map.entry("participant", "bassin"));

    private static final Map<String, String> TRIGGERS = Map.of(
            "timer", " à une date",
            "message", " sur message",
            "error", " sur erreur",
            "signal", " sur signal",
            "conditional", " sur condition",
            "terminate", " de tout");

    private static final Map<Pattern, String> FACTS = new LinkedHashMap<>();

    static {
        fact("@name", "libellé");
        fact("@sourceRef", "départ");
        fact("@targetRef", "arrivée");
        fact("@attachedToRef", "attaché à");
        fact("@cancelActivity", "interrompt");
        fact("@default", "chemin par défaut");
        fact("conditionExpression", "condition");
        fact("@delegateExpression", "capacité appelée");
        fact("@expression", "expression");
        fact("@modelerTemplate", "modèle d’étape");
        fact("@modelerTemplateVersion", "version du modèle d’étape");
        fact(".*inputParameter\\[(.*)]", "champ « $1 »");
        fact(".*outputParameter\\[(.*)]", "résultat « $1 »");
        fact("timerEventDefinition/timeDate", "date");
        fact("timerEventDefinition/timeDuration", "durée");
        fact("timerEventDefinition/timeCycle", "répétition");
        fact("messageEventDefinition(/@messageRef)?|@messageRef", "message");
        fact("errorEventDefinition(/@errorRef)?", "erreur");
        fact("@errorCode", "code d’erreur");
        fact("signalEventDefinition(/@signalRef)?", "signal");
        fact("conditionalEventDefinition/condition", "condition");
        fact("terminateEventDefinition", "met fin à tout");
        fact("@formRef", "formulaire");
        fact("@formRefBinding", "version du formulaire");
        fact("@candidateGroups", "équipe");
        fact("@assignee", "personne");
        fact("@dueDate", "échéance de la tâche");
        fact("@followUpDate", "à revoir le");
        fact("@priority", "priorité");
        fact("@decisionRef", "table de décision");
        fact("@resultVariable", "résultat");
        fact("@asyncBefore", "point de reprise avant");
        fact("@asyncAfter", "point de reprise après");
        fact("@historyTimeToLive", "durée de conservation");
        fact("@isExecutable", "exécutable");
        fact("documentation", "documentation");
        fact(".*taskListener.*", "à la prise ou à la fin de la tâche");
        fact(".*executionListener.*", "à l’entrée ou à la sortie");
        fact(".*failedJobRetryTimeCycle", "nouveaux essais");
        fact("multiInstanceLoopCharacteristics.*", "répétition");
        fact("text", "texte");
    }

    private BpmnWords() {}

    private static void fact(String path, String words) {
        FACTS.put(Pattern.compile(path), words);
    }

    /** What such an element is called, by its tag and by what triggers it. */
    static String type(String tag, String trigger) {
        return TYPES.getOrDefault(tag, tag) + TRIGGERS.getOrDefault(trigger, "");
    }

    /** What is written at that place of an element; a place without a word of its own keeps its path. */
    static String fact(String path) {
        return FACTS.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey().matcher(path), entry.getValue()))
                .filter(entry -> entry.getKey().matches())
                .map(entry -> words(entry.getKey(), entry.getValue()))
                .findFirst()
                .orElse(path.replace("extensionElements/", "").replace("@", ""));
    }

    private static String words(Matcher place, String words) {
        return words.contains("$1") ? words.replace("$1", place.group(1)) : words;
    }
}
