package fr.duret.maintenance.rounds;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about their rounds may say to a technician: the days ahead, each with its first visit. */
@Component
class TechnicianRoundMessages implements MessageSource {

    private static final int DAYS = 14;

    private final Workload workload;
    private final TechnicianRegister technicians;
    private final Clock clock;

    TechnicianRoundMessages(Workload workload, TechnicianRegister technicians, Clock clock) {
        this.workload = workload;
        this.technicians = technicians;
        this.clock = clock;
    }

    @Override
    public String about() {
        return "technician-rounds";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID technicianId) {
        TechnicianView technician = technicians.require(technicianId);
        LocalDate tomorrow = Paris.today(clock).plusDays(1);
        Map<LocalDate, List<Instant>> starts = new TreeMap<>();
        workload.planned(tomorrow, tomorrow.plusDays(DAYS)).stream()
                .filter(item -> technicianId.equals(item.technicianId()))
                .map(item -> Objects.requireNonNull(item.plannedStart()))
                .forEach(start -> starts.computeIfAbsent(Paris.dateOf(start), day -> new ArrayList<>())
                        .add(start));
        List<Map<String, Object>> days = starts.entrySet().stream()
                .map(day -> Map.<String, Object>of(
                        "day", day.getKey(),
                        "stops", day.getValue().size(),
                        "first", French.time(day.getValue().get(0))))
                .toList();
        return new MessageContent(
                Recipient.ofStaff(technician.name(), technician.email(), technician.mobile(), Channel.EMAIL),
                null,
                null,
                technician.reference(),
                Map.of("days", days, "from", tomorrow));
    }
}
