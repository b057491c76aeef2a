package fr.duret.maintenance.demo;

import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.surveys.Answers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the last two weeks that the demo company lives through in full, late in the morning.
 *
 * @param technician which one, by reference, from 0
 * @param daysAgo the technician's working days before today
 * @param beyond minutes longer than planned
 * @param answers what the customer says of it, if anything
 */
record DemoScene(
        int technician,
        int daysAgo,
        DemoWork work,
        CustomerKind customer,
        int beyond,
        boolean photos,
        @Nullable Answers answers) {

    static final List<DemoScene> ALL = List.of(
            scene(0, 8, DemoWork.EMERGENCY, -10, true, said(5, "Rapide, propre et aimable.")),
            scene(3, 8, DemoWork.REPLACEMENT, 5, false, said(5, null)),
            scene(5, 7, DemoWork.CONFORMITY, 0, true, said(4, null)),
            scene(1, 7, DemoWork.YEARLY, -5, false, said(5, "Merci pour les explications.")),
            scene(
                    2,
                    6,
                    DemoWork.DIAGNOSIS,
                    20,
                    true,
                    new Answers(
                            2, 2, 3, 2, 2, "Arrivé avec une heure de retard, et la coupure est revenue le soir même.")),
            scene(6, 6, DemoWork.REPLACEMENT, 10, false, null),
            scene(4, 5, DemoWork.EMERGENCY, 15, true, said(4, null)),
            scene(0, 5, DemoWork.YEARLY, -15, false, null),
            scene(3, 4, DemoWork.CONFORMITY, 5, true, said(3, "Correct, mais il a fallu rappeler pour le créneau.")),
            scene(5, 4, DemoWork.EMERGENCY, 0, false, said(5, null)),
            new DemoScene(1, 3, DemoWork.REPLACEMENT, CustomerKind.NON_PROFESSIONAL, 10, true, null),
            scene(6, 3, DemoWork.YEARLY, 0, false, null),
            new DemoScene(2, 2, DemoWork.REPLACEMENT, CustomerKind.PROFESSIONAL, 5, true, null),
            scene(4, 2, DemoWork.EMERGENCY, 75, true, null),
            scene(5, 1, DemoWork.DIAGNOSIS, 10, false, null),
            scene(0, 1, DemoWork.REPLACEMENT, -5, true, null));

    private static DemoScene scene(
            int technician, int daysAgo, DemoWork work, int beyond, boolean photos, @Nullable Answers answers) {
        return new DemoScene(technician, daysAgo, work, CustomerKind.CONSUMER, beyond, photos, answers);
    }

    private static Answers said(int overall, @Nullable String remark) {
        return new Answers(overall, overall, Math.min(5, overall + 1), overall, overall, remark);
    }

    /** What that technician lives through on that day, if anything. */
    static Optional<DemoScene> of(int technician, int daysAgo) {
        return ALL.stream()
                .filter(scene -> scene.technician == technician && scene.daysAgo == daysAgo)
                .findFirst();
    }

    /**
     * Whether something waits for the dispatcher, so that nobody is asked how it went before she has decided: a long
     * overrun, or an invoice to a copropriété or an association, which a new installation holds for her approval.
     */
    boolean waits() {
        return beyond > 60 || customer == CustomerKind.NON_PROFESSIONAL;
    }
}
