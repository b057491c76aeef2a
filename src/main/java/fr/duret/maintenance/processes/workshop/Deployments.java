package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.models.Finding;
import fr.duret.maintenance.processes.workshop.Deed.DeployedFile;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.Sha256;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts proposals to work, and takes them back: all of a proposal or nothing of it, with a line in the journal. */
@Service
@Transactional
public class Deployments {

    private final Proposals proposals;
    private final Reviews reviews;
    private final Passengers passengers;
    private final ModelVersions running;
    private final DeedJournal journal;
    private final RepositoryService repository;
    private final JdbcClient database;

    Deployments(
            Proposals proposals,
            Reviews reviews,
            Passengers passengers,
            ModelVersions running,
            DeedJournal journal,
            RepositoryService repository,
            JdbcClient database) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.passengers = passengers;
        this.running = running;
        this.journal = journal;
        this.repository = repository;
        this.database = database;
    }

    /**
     * Makes the proposal's files the newest versions. Refused as {@code model-faulty} if the checks find anything, as
     * {@code model-outdated} if somebody deployed meanwhile, as {@code model-unchanged} if nothing is new.
     *
     * @return the line in the journal
     */
    public Deed deploy(UUID proposal, String note, String by) {
        oneAtATime();
        Review review = reviews.of(proposal);
        if (review.outdated()) {
            throw outdated();
        }
        if (!review.newThings()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "model-unchanged",
                    "Rien de nouveau",
                    "Ces fichiers disent exactement ce qui est déjà en service. Aucune version n'a été faite.");
        }
        if (!review.findings().isEmpty()) {
            throw faulty(review.findings());
        }
        Deed deed = deploy(passengers.of(Reviews.changed(review.files())), note.strip(), by, null);
        proposals.giveUp(proposal);
        return deed;
    }

    /**
     * Takes a deployment back: what ran before it becomes the newest version, under a new number. Refused as
     * {@code deployment-not-undoable} if something came after it, or nothing was there before it.
     */
    public Deed undo(UUID deployment, String by) {
        oneAtATime();
        Deed deed = journal.get(deployment);
        if (!deed.undoable()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "deployment-not-undoable",
                    "Cette mise en service ne peut plus être annulée",
                    deed.undone()
                            ? "Elle l'a déjà été."
                            : deed.current()
                                    ? "L'un de ses fichiers n'avait aucune version avant elle. Rien n'a changé."
                                    : "Une version plus récente l'a remplacée. Annulez d'abord celle-là, ou envoyez l'ancien fichier.");
        }
        List<Passenger> before = deed.files().stream().map(this::before).toList();
        return deploy(before, "Annule : " + deed.note(), by, deployment);
    }

    private Passenger before(DeployedFile file) {
        RunningModel old = running.version(file.kind(), file.modelKey(), file.replacedVersion())
                .orElseThrow(Deployments::outdated);
        return new Passenger(old.kind(), old.key(), file.fileName(), running.text(old), file.version(), false);
    }

    private Deed deploy(List<Passenger> passengers, String note, String by, @Nullable UUID undoes) {
        DeploymentBuilder builder =
                repository.createDeployment().name("Atelier").source(ModelVersions.SOURCE);
        passengers.forEach(passenger -> builder.addString(passenger.fileName(), passenger.text()));
        String deploymentId;
        try {
            deploymentId = builder.deploy().getId();
        } catch (ProcessEngineException e) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "model-faulty",
                    "Le moteur refuse ce modèle",
                    e.getMessage() + " Rien n'a changé.");
        }
        List<DeployedFile> files = passengers.stream().map(this::deployed).toList();
        return journal.get(journal.write(deploymentId, by, note, undoes, files));
    }

    /** What a file became. Somebody who deployed past the workshop, at the same instant, shows by the number. */
    private DeployedFile deployed(Passenger passenger) {
        RunningModel now = running.newest(passenger.kind(), passenger.key()).orElseThrow(Deployments::outdated);
        if (now.version() != passenger.replacedVersion() + 1) {
            throw outdated();
        }
        return new DeployedFile(
                passenger.fileName(),
                passenger.kind(),
                passenger.key(),
                now.version(),
                passenger.replacedVersion(),
                Sha256.hex(passenger.text()));
    }

    /** The latest deployments of the workshop, the last one first. */
    @Transactional(readOnly = true)
    public List<Deed> journal(int limit) {
        return journal.latest(limit);
    }

    /** One line of the journal. */
    @Transactional(readOnly = true)
    public Deed deed(UUID id) {
        return journal.get(id);
    }

    private void oneAtATime() {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('model-deployment'))")
                .query((row, number) -> true)
                .list();
    }

    private static Refusal outdated() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "model-outdated",
                "Une autre version a été mise en service entre-temps",
                "Vos fichiers ont été comparés à une version qui n'est plus la dernière. Rien n'a changé : "
                        + "repartez de la version en service, puis envoyez vos fichiers de nouveau.");
    }

    private static Refusal faulty(List<Finding> findings) {
        Finding first = findings.get(0);
        return new Refusal(
                Refusal.Kind.RULE,
                "model-faulty",
                "Les contrôles ont trouvé des défauts",
                first.file() + " : " + first.reason() + " Rien n'a changé.");
    }
}
