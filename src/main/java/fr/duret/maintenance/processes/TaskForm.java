package fr.duret.maintenance.processes;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a task asks whoever does it, in the order of its form. */
public record TaskForm(List<Field> fields) {

    /** A task without a form asks nothing. */
    public static final TaskForm NONE = new TaskForm(List.of());

    private static final Pattern COMPARED = Pattern.compile("=\\s*(\\w+)\\s*(!?=)\\s*\"([^\"]*)\"\\s*");

    /**
     * One thing that is asked.
     *
     * @param key under which the answer is kept
     * @param type as the form names it, such as {@code radio} or {@code datetime}
     * @param options the answers that can be chosen, where the form lists them
     * @param hide the condition under which it is not asked, as the form has it
     */
    public record Field(
            String key,
            String type,
            boolean required,
            List<String> options,
            @Nullable String hide) {

        /** Whether it is asked after those answers; a condition that is more than one comparison counts as asked. */
        public boolean isAskedAfter(Map<String, Object> answers) {
            Matcher compared = COMPARED.matcher(hide == null ? "" : hide);
            if (!compared.matches()) {
                return true;
            }
            boolean equal = compared.group(3).equals(String.valueOf(answers.getOrDefault(compared.group(1), "")));
            return equal != "=".equals(compared.group(2));
        }
    }
}
