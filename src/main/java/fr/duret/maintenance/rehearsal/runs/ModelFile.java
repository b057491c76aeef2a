package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.shared.Refusal;
import java.util.regex.Pattern;

/** A model or a form, by its file name; the name can lead nowhere but to a file of a folder of models. */
public final class ModelFile {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}\\.(bpmn|dmn|form)");
    private static final int LARGEST = 2_000_000;

    private final String name;
    private final byte[] content;

    /** Refused if the name is not one of a model or if the file is empty or larger than 2 MB. */
    public ModelFile(String name, byte[] content) {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw refused(name, "Envoyez des fichiers .bpmn, .dmn ou .form, nommés avec des lettres, des chiffres et"
                    + " des tirets, comme contract-lifecycle.bpmn.");
        }
        if (content.length == 0 || content.length > LARGEST) {
            throw refused(name, "Un modèle a un contenu, de 2 Mo au plus.");
        }
        this.name = name;
        this.content = content.clone();
    }

    private static Refusal refused(String name, String what) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return new Refusal(
                Refusal.Kind.RULE,
                "rehearsal-model-file",
                "Ce fichier ne peut pas être répété",
                "« " + shown + " » : " + what);
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
