package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.processes.models.ModelFile;
import fr.duret.maintenance.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Receives models that somebody sends; a name can lead nowhere but to a file of a folder of models. */
public final class SentModel {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,79}\\.(bpmn|dmn|form)");
    private static final int LARGEST = 2_000_000;

    private SentModel() {}

    /** Refused if the name is not one of a model or if the file is empty or larger than 2 MB. */
    public static ModelFile receive(String name, byte[] content) {
        if (!isName(name)) {
            throw refused(
                    name,
                    "Envoyez des fichiers .bpmn, .dmn ou .form, nommés avec des lettres, des chiffres et des tirets,"
                            + " comme contract-lifecycle.bpmn.");
        }
        if (content.length == 0 || content.length > LARGEST) {
            throw refused(name, "Un modèle a un contenu, de 2 Mo au plus.");
        }
        return new ModelFile(name, new String(content, StandardCharsets.UTF_8));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Refusal refused(String name, String what) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return new Refusal(
                Refusal.Kind.RULE,
                "rehearsal-model-file",
                "Ce fichier ne peut pas être répété",
                "« " + shown + " » : " + what);
    }
}
