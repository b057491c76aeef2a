package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a file may hold; listed in the order in which they are to be imported. */
public enum ImportKind {
    CUSTOMERS("customers", "Clients", "clients.csv"),
    SITES("sites", "Sites", "sites.csv"),
    CONTRACTS("contracts", "Contrats", "contrats.csv"),
    TECHNICIANS("technicians", "Techniciens", "techniciens.csv"),
    PARTS("parts", "Pièces", "pieces.csv"),
    SERVICES("services", "Prestations", "prestations.csv");

    private final String path;
    private final String label;
    private final String fileName;

    ImportKind(String path, String label, String fileName) {
        this.path = path;
        this.label = label;
        this.fileName = fileName;
    }

    /** How the API names it. */
    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** How such a file is usually called. */
    public String fileName() {
        return fileName;
    }

    /** The kind that the API names so; refused as {@code import-kind-unknown}. */
    public static ImportKind ofPath(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "import-kind-unknown",
                        "Ce type d'import n'existe pas",
                        "L'adresse finit par l'un de ces mots : " + words() + "."));
    }

    private static String words() {
        return Arrays.stream(values())
                .map(kind -> "« " + kind.path + " » pour les " + kind.label.toLowerCase(Locale.FRENCH))
                .collect(Collectors.joining(", "));
    }
}
