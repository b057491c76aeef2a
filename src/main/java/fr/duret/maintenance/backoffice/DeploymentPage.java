package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.processes.workshop.Deed;
import fr.duret.maintenance.processes.workshop.Deed.DeployedFile;
import fr.duret.maintenance.processes.workshop.Deployments;
import fr.duret.maintenance.processes.workshop.Migrations;
import fr.duret.maintenance.processes.workshop.ModelKind;
import fr.duret.maintenance.processes.workshop.ModelStore;
import fr.duret.maintenance.processes.workshop.RunningModel;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One deployment: what it put to work, who still runs on what was before, and the way back. */
@Controller
@RequestMapping("/processus/mises-en-service/{id}")
class DeploymentPage {

    /** Instances that run on another version than the one that was deployed. */
    record Followers(String key, String name, int from, int to, long instances) {}

    private final Deployments deployments;
    private final Migrations migrations;
    private final ModelStore store;

    DeploymentPage(Deployments deployments, Migrations migrations, ModelStore store) {
        this.deployments = deployments;
        this.migrations = migrations;
        this.store = store;
    }

    @GetMapping
    String deployment(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        try {
            Deed deed = deployments.deed(id);
            model.addAttribute("deed", deed);
            model.addAttribute("behind", processes(deed).flatMap(this::behind).toList());
            model.addAttribute("aboard", processes(deed).flatMap(this::aboard).toList());
            return "backoffice/deployment";
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return "redirect:/processus";
        }
    }

    private static Stream<DeployedFile> processes(Deed deed) {
        return deed.files().stream().filter(file -> file.kind() == ModelKind.PROCESS);
    }

    /** Those who still run on an older version. */
    private Stream<Followers> behind(DeployedFile file) {
        return store.shelf(file.kind(), file.modelKey()).versions().stream()
                .filter(version -> version.version() < file.version() && version.instances() > 0)
                .map(version -> followers(version, version.version(), file.version()));
    }

    /** Those who run on what was deployed, and would stay there if it were taken back. */
    private Stream<Followers> aboard(DeployedFile file) {
        RunningModel version = store.version(file.kind(), file.modelKey(), file.version());
        return version.instances() == 0
                ? Stream.of()
                : Stream.of(followers(version, file.version(), file.version() + 1));
    }

    private static Followers followers(RunningModel model, int from, int to) {
        return new Followers(model.key(), model.name(), from, to, model.instances());
    }

    /** Takes it back and, if asked, has the instances that run on it return. */
    @PostMapping("/annuler")
    String undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean bringBack,
            RedirectAttributes redirect) {
        try {
            Deed undone = Attempts.of(() -> deployments.undo(id, Frame.author()));
            redirect.addFlashAttribute(
                    "notice",
                    Notice.done(
                            "Mise en service annulée", "Ce qui tournait avant est de nouveau la version en service."));
            List<UUID> begun = bringBack ? bringBack(undone) : List.of();
            return begun.size() == 1
                    ? "redirect:/processus/passages/" + begun.get(0)
                    : "redirect:/processus/mises-en-service/" + undone.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return "redirect:/processus/mises-en-service/" + id;
        }
    }

    private List<UUID> bringBack(Deed undone) {
        return processes(undone)
                .filter(file -> store.version(file.kind(), file.modelKey(), file.replacedVersion())
                                .instances()
                        > 0)
                .map(file -> migrations.start(
                        file.modelKey(), file.replacedVersion(), file.version(), false, Frame.author()))
                .toList();
    }
}
