package fr.duret.maintenance.demo;

import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Instant;

/** A scene with its day, its technician and its customer. */
record DemoVisit(DemoScene scene, TechnicianView technician, DemoStop stop, Slot slot) {

    static DemoVisit of(DemoScene scene, TechnicianView technician, DemoStop stop, Instant start) {
        return new DemoVisit(
                scene,
                technician,
                stop,
                new Slot(technician.id(), start, start.plusSeconds(scene.work().minutes() * 60L)));
    }

    Instant arrived() {
        return slot.start().plusSeconds(120);
    }

    Instant left() {
        return arrived().plusSeconds((scene.work().minutes() + scene.beyond()) * 60L);
    }
}
