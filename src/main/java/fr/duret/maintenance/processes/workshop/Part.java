package fr.duret.maintenance.processes.workshop;

import java.util.Map;

/**
 * One element of a model with all that it says: a step, a flow, a rule of a table, a field of a form.
 *
 * @param type what kind of element it is, in French
 * @param label its label for a reader, never empty
 * @param link whether it only joins others, as a sequence flow does
 * @param facts what it says, by the name of the fact in French; comparing two parts is comparing these
 */
record Part(String id, String type, String label, boolean link, Map<String, String> facts) {}
