package fr.duret.maintenance.processes.models;

/**
 * A model of a process or a decision, or a form, as it stands in its file.
 *
 * @param name the file's name without a folder, such as {@code contract-lifecycle.bpmn}
 */
public record ModelFile(String name, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The mark that some editors put before a text says nothing, and no reader of models wants it. */
    public ModelFile {
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** « bpmn », « dmn » or « form »; empty if the name ends in nothing. */
    String kind() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The name without its ending: what the file's process, decision or form has to be called. */
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
