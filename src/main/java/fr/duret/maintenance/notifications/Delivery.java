package fr.duret.maintenance.notifications;

/** How the handing over of a message ended. */
public sealed interface Delivery {

    /**
     * It was taken.
     *
     * @param providerReference what the courier calls it, for the questions that come later
     */
    record Accepted(String providerReference) implements Delivery {}

    /** It was refused, and would be again. */
    record Refused(String problem) implements Delivery {}

    /** It certainly was not taken; a later attempt may succeed. */
    record NotNow(String problem) implements Delivery {}

    /** Nobody knows whether it was taken. */
    record Uncertain(String problem) implements Delivery {}
}
