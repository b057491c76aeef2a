package fr.duret.maintenance.appointments;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.Instant;

/** Why something cannot be booked, changed or cancelled, and what to do instead. */
final class BookingRefusals {

    private BookingRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "appointment-unknown",
                "Rendez-vous introuvable",
                "Ce rendez-vous n'existe pas, ou n'est pas à vous. Revenez à vos rendez-vous.");
    }

    static Refusal holdExpired() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "hold-expired",
                "Le créneau n'est plus gardé",
                "Nous l'avons gardé dix minutes, et ce temps est passé. Rien n'est réservé : choisissez de nouveau un"
                        + " créneau ci-dessous.");
    }

    static Refusal slotTaken() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "slot-taken",
                "Ce créneau vient d'être pris",
                "Quelqu'un d'autre l'a choisi au même moment. Rien n'est réservé : en voici d'autres.");
    }

    static Refusal over(AppointmentState state) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "appointment-over",
                state == AppointmentState.KEPT ? "Le technicien est déjà venu" : "Ce rendez-vous est annulé",
                "Il ne peut plus être changé. Revenez à vos rendez-vous pour en prendre un autre.");
    }

    static Refusal notPlannable(String reference) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "visit-not-open",
                "Il n'y a plus rien à planifier",
                "L'intervention " + reference + " est en cours, faite ou annulée. Revenez à vos rendez-vous.");
    }

    static Refusal tooLate(Instant deadline) {
        return new Refusal(
                Refusal.Kind.RULE,
                "change-too-late",
                "C'est trop tard pour le faire en ligne",
                "Vous pouviez changer ou annuler jusqu'au " + French.moment(deadline)
                        + ". Le rendez-vous reste comme il est : appelez-nous.");
    }
}
