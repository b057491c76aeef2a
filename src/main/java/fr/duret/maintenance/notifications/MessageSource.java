package fr.duret.maintenance.notifications;

import java.util.UUID;

/**
 * Gives the templates what they say: each module that has something to tell its customers implements one per subject.
 * Messages about a contract term, for instance, come from the contracts.
 */
public interface MessageSource {

    /** The subject's kind, as the templates name it in their {@code about}, such as {@code contract-term}. */
    String about();

    /** What the messages about that subject may say at this moment. */
    MessageContent contentOf(UUID subjectId);
}
