package fr.duret.maintenance.demo;

import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.InterventionKind;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Something that technicians of the demo company do.
 *
 * @param text what the report says of it
 * @param part what is built in, if anything; empty otherwise
 */
record DemoWork(InterventionKind kind, String subject, int minutes, String text, String part) {

    static final DemoWork YEARLY = new DemoWork(
            InterventionKind.YEARLY_SERVICE,
            "Entretien annuel de l’installation",
            90,
            "Contrôle visuel, essais des différentiels, mesures et resserrage du tableau. Rien à signaler.",
            "");

    static final DemoWork PREVENTIVE = new DemoWork(
            InterventionKind.PREVENTIVE_MAINTENANCE,
            "Maintenance préventive des parties communes",
            90,
            "Gamme préventive réalisée : tableau, éclairage de secours, minuterie. Deux batteries remplacées.",
            "BAT-BAES");

    static final DemoWork EMERGENCY = new DemoWork(
            InterventionKind.EMERGENCY_REPAIR,
            "Le différentiel saute par temps de pluie",
            60,
            "Infiltration dans la prise extérieure. Prise remplacée par un modèle étanche, circuit séché et contrôlé.",
            "PC-16A-ET");

    static final DemoWork DIAGNOSIS = new DemoWork(
            InterventionKind.DIAGNOSIS,
            "Coupures aléatoires dans la cuisine",
            75,
            "Neutre desserré au bornier de la rangée 2. Resserré ; échauffement léger, à surveiller.",
            "");

    static final DemoWork REPLACEMENT = new DemoWork(
            InterventionKind.REPLACEMENT,
            "Remplacer le contacteur du chauffe-eau",
            60,
            "Contacteur jour-nuit bloqué : remplacé à l’identique. Relance du chauffe-eau constatée.",
            "CONT-JN");

    static final DemoWork CONFORMITY = new DemoWork(
            InterventionKind.CONFORMITY_CHECK,
            "Contrôle avant location",
            100,
            "Les points de sécurité de la NF C 15-100 sont contrôlés et satisfaits.",
            "");

    static final DemoWork WARRANTY = new DemoWork(
            InterventionKind.WARRANTY,
            "Hublot de l’entrée en panne, sous garantie",
            45,
            "Hublot échangé sous garantie ; l’ancien est gardé pour le fabricant.",
            "HUBLOT-LED");

    private static final List<DemoWork> ALL =
            List.of(YEARLY, YEARLY, PREVENTIVE, EMERGENCY, DIAGNOSIS, REPLACEMENT, CONFORMITY, WARRANTY);

    /** In minutes. */
    static final int LONGEST = ALL.stream().mapToInt(DemoWork::minutes).max().orElseThrow();

    static DemoWork any(Random chance) {
        return ALL.get(chance.nextInt(ALL.size()));
    }

    /** Whether it is what contracts promise. */
    boolean isPromised() {
        return this == YEARLY || this == PREVENTIVE;
    }

    InterventionDraft draft(UUID customerId, UUID siteId, UUID contractId) {
        return new InterventionDraft(kind, subject, customerId, siteId, null, contractId);
    }
}
