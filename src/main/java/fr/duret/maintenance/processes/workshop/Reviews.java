package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.models.Finding;
import fr.duret.maintenance.processes.models.ModelCheck;
import fr.duret.maintenance.processes.models.ModelFile;
import fr.duret.maintenance.processes.workshop.Review.ReviewedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Holds a proposal against what runs: the checks of the models, and what differs. */
@Service
public class Reviews {

    private final Proposals proposals;
    private final ModelVersions running;
    private final Passengers passengers;
    private final ModelCheck check;

    Reviews(Proposals proposals, ModelVersions running, Passengers passengers, ModelCheck check) {
        this.proposals = proposals;
        this.running = running;
        this.passengers = passengers;
        this.check = check;
    }

    /** Everything about the proposal at this moment. */
    public Review of(UUID proposal) {
        List<ReviewedFile> files =
                proposals.files(proposal).stream().map(this::reviewed).toList();
        List<Finding> findings = new ArrayList<>(findings(files));
        files.stream()
                .filter(file ->
                        file.file().key() == null && findings.stream().noneMatch(finding -> concerns(finding, file)))
                .forEach(file -> findings.add(new Finding(
                        file.file().fileName(),
                        null,
                        null,
                        "Ce fichier ne contient aucun modèle qui puisse tourner.")));
        return new Review(proposals.get(proposal), files, List.copyOf(findings), companions(files));
    }

    /** One file of the proposal with what it changes, without asking the checks. */
    public Optional<ReviewedFile> file(UUID proposal, String fileName) {
        return proposals.files(proposal).stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .map(this::reviewed);
    }

    private static boolean concerns(Finding finding, ReviewedFile file) {
        return finding.file().equals(file.file().fileName());
    }

    /** The running text that a file would replace, for a drawing of the two side by side. */
    public @Nullable String textNow(ReviewedFile file) {
        return file.now() == null ? null : running.text(file.now());
    }

    private ReviewedFile reviewed(ProposedFile file) {
        RunningModel now = file.key() == null
                ? null
                : running.newest(file.kind(), file.key()).orElse(null);
        return new ReviewedFile(file, now, changes(file, now));
    }

    private @Nullable ModelChanges changes(ProposedFile file, @Nullable RunningModel now) {
        try {
            return ModelDiff.between(file.kind(), now == null ? null : running.text(now), file.content());
        } catch (UnreadableModel e) {
            return null;
        }
    }

    /** What is wrong with the files, and what they would break in others that run. */
    private List<Finding> findings(List<ReviewedFile> files) {
        List<ModelFile> changed = files.stream()
                .map(file -> new ModelFile(file.file().fileName(), file.file().content()))
                .toList();
        return check.check(changed).stream()
                .sorted(Comparator.comparing(Finding::file)
                        .thenComparing(finding -> Objects.requireNonNullElse(finding.line(), 0)))
                .toList();
    }

    private List<RunningModel> companions(List<ReviewedFile> files) {
        if (files.stream()
                .anyMatch(file -> file.changes() == null || file.file().key() == null)) {
            return List.of();
        }
        return passengers.of(changed(files)).stream()
                .filter(Passenger::companion)
                .map(passenger -> running.newest(passenger.kind(), passenger.key()))
                .map(model -> model.orElseThrow())
                .toList();
    }

    /** What of it would be deployed: files that say what already runs stay out. */
    static List<Passenger> changed(List<ReviewedFile> files) {
        return files.stream()
                .filter(file -> !file.identical())
                .map(file -> new Passenger(
                        file.file().kind(),
                        Objects.requireNonNull(file.file().key()),
                        file.file().fileName(),
                        file.file().content(),
                        file.file().baseVersion(),
                        false))
                .toList();
    }
}
