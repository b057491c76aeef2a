package fr.duret.maintenance.demo;

import fr.duret.maintenance.identity.DemoDevice;
import fr.duret.maintenance.technicians.TechnicianRegister;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives Malik, whom everybody may be, his interventions and a device that may ask for tokens. */
@Component
@Profile("demo")
class DemoDevices {

    private static final String MALIK = "T-05";

    private final TechnicianRegister technicians;
    private final DemoDevice device;

    DemoDevices(TechnicianRegister technicians, DemoDevice device) {
        this.technicians = technicians;
        this.device = device;
    }

    void register() {
        technicians.technicians().stream()
                .filter(technician -> technician.reference().equals(MALIK))
                .findFirst()
                .ifPresent(malik -> device.handOver(malik.id()));
    }
}
