package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.processes.workshop.Deployments;
import fr.duret.maintenance.processes.workshop.Migrations;
import fr.duret.maintenance.processes.workshop.ModelKind;
import fr.duret.maintenance.processes.workshop.ModelStore;
import fr.duret.maintenance.processes.workshop.Proposals;
import fr.duret.maintenance.processes.workshop.RunningModel;
import fr.duret.maintenance.processes.workshop.SentFile;
import fr.duret.maintenance.shared.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Processus »: what runs in which version, who changed it last, and where changed files are handed in. */
@Controller
class ProcessesPage {

    private static final int JOURNAL = 20;

    private final ModelStore store;
    private final Proposals proposals;
    private final Deployments deployments;
    private final Migrations migrations;

    ProcessesPage(ModelStore store, Proposals proposals, Deployments deployments, Migrations migrations) {
        this.store = store;
        this.proposals = proposals;
        this.deployments = deployments;
        this.migrations = migrations;
    }

    @GetMapping("/processus")
    String processes(Model model) {
        List<ModelStore.Shelf> shelves = store.shelves();
        model.addAttribute("processes", ofKind(shelves, ModelKind.PROCESS));
        model.addAttribute(
                "others",
                shelves.stream()
                        .filter(shelf -> shelf.newest().kind() != ModelKind.PROCESS)
                        .toList());
        model.addAttribute("proposals", proposals.open());
        model.addAttribute("deeds", deployments.journal(JOURNAL));
        model.addAttribute("unfinished", migrations.unfinished());
        return "backoffice/processes";
    }

    private static List<ModelStore.Shelf> ofKind(List<ModelStore.Shelf> shelves, ModelKind kind) {
        return shelves.stream().filter(shelf -> shelf.newest().kind() == kind).toList();
    }

    /** The file of a version, to start a change from. */
    @GetMapping("/processus/modeles/{kind}/{key}/{version}")
    ResponseEntity<String> file(@PathVariable String kind, @PathVariable String key, @PathVariable int version) {
        RunningModel model = store.version(kind(kind), key, version);
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(model.fileName()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(
                        model.kind() == ModelKind.FORM ? "application/json" : "application/xml;charset=UTF-8"))
                .body(store.text(model));
    }

    private static ModelKind kind(String path) {
        for (ModelKind kind : ModelKind.values()) {
            if (kind.path().equals(path)) {
                return kind;
            }
        }
        throw new Refusal(
                Refusal.Kind.UNKNOWN,
                "no-model",
                "Aucun modèle sous ce nom",
                "Ouvrez-le depuis la page « Processus ».");
    }

    @PostMapping("/processus/propositions")
    String receive(@RequestParam List<MultipartFile> files, RedirectAttributes redirect) throws IOException {
        List<SentFile> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                sent.add(new SentFile(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""), ByteBuffer.wrap(file.getBytes())));
            }
        }
        try {
            return "redirect:/processus/propositions/" + proposals.receive(sent, Frame.author());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return "redirect:/processus";
        }
    }
}
