package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps up to date what technicians can do, what they are qualified for, when they work and where from. */
@Service
@Transactional
public class Crew {

    private final Technicians technicians;
    private final ApplicationEventPublisher events;

    Crew(Technicians technicians, ApplicationEventPublisher events) {
        this.technicians = technicians;
        this.events = events;
    }

    /** Enters a qualification, or its newer dates. */
    public void qualify(UUID id, QualificationDates qualification) {
        requalify(id, held -> {
            held.removeIf(one -> one.symbol().equals(qualification.symbol()));
            held.add(qualification);
            return held;
        });
    }

    /** Takes a qualification away: what needs it is forbidden from now on. */
    public void disqualify(UUID id, String symbol) {
        requalify(id, held -> {
            if (!held.removeIf(one -> one.symbol().equals(symbol))) {
                throw new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "qualification-unknown",
                        "Habilitation introuvable",
                        "« " + symbol + " » n'est pas dans la liste. Rechargez la page.");
            }
            return held;
        });
    }

    private void requalify(UUID id, UnaryOperator<List<QualificationDates>> change) {
        Technician technician = technicians.locked(id);
        List<QualificationChanged> changed =
                technician.qualify(change.apply(new ArrayList<>(technician.qualificationDates())));
        technicians.flush();
        changed.forEach(events::publishEvent);
    }

    /** Says what a technician can do; each skill once. */
    public void learn(UUID id, List<Skill> skills) {
        if (skills.stream().map(Skill::name).distinct().count() < skills.size()) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "skill-twice",
                    "Une compétence est là deux fois",
                    "Gardez une seule ligne pour chaque compétence.");
        }
        technicians.locked(id).learn(skills);
    }

    public void work(UUID id, WorkingWeek week) {
        technicians.locked(id).work(week);
    }

    /** Says which postcodes a technician looks after. */
    public void lookAfter(UUID id, List<String> postcodes) {
        for (String postcode : postcodes) {
            if (!postcode.matches("\\d{5}")) {
                throw new Refusal(
                        Refusal.Kind.RULE,
                        "postcode-unreadable",
                        "Ce n'est pas un code postal",
                        "« " + postcode + " » : un code postal a cinq chiffres, comme 74000. Séparez-les par des"
                                + " virgules.");
            }
        }
        technicians.locked(id).lookAfter(postcodes);
    }

    /** Their day begins at the company's depot. */
    public void startFromDepot(UUID id) {
        technicians.locked(id).startFrom(Start.DEPOT);
    }

    /** Their day begins at home. */
    public void startFromHome(
            UUID id,
            String street,
            String postcode,
            String town,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        if (street.isBlank()
                || !postcode.matches("\\d{5}")
                || town.isBlank()
                || latitude == null
                || longitude == null) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "home-incomplete",
                    "Adresse de départ incomplète",
                    "Pour partir de son domicile, il faut la rue, le code postal, la commune et les coordonnées.");
        }
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "coordinates-unreadable",
                    "Coordonnées impossibles",
                    "La latitude va de -90 à 90, la longitude de -180 à 180 : autour d'Annecy, 45,9 et 6,1.");
        }
        technicians
                .locked(id)
                .startFrom(new Start(Start.Kind.HOME, street.strip(), postcode, town.strip(), latitude, longitude));
    }

    /** The qualifications that expire up to that day, the first one first; those that nobody has dated come last. */
    @Transactional(readOnly = true)
    public List<Expiring> expiring(LocalDate until) {
        return technicians.findAllByOrderByLastNameAscFirstNameAsc().stream()
                .flatMap(technician -> technician.qualificationDates().stream()
                        .filter(one ->
                                one.expiresOn() == null || !one.expiresOn().isAfter(until))
                        .map(one -> new Expiring(technician.id(), technician.name(), one.symbol(), one.expiresOn())))
                .sorted(Expiring.SOONEST_FIRST)
                .toList();
    }
}
