package fr.duret.maintenance.processes.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.duret.maintenance.shared.Refusal;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the engine's screens say: French, and for the texts that have no French yet the English that the engine brings.
 * The screens could fall back by themselves, but then dates come in whichever language arrived last.
 */
@RestController
class ScreenWords {

    private static final Set<String> SCREENS = Set.of("tasklist", "cockpit", "admin");
    private static final int BYTE_ORDER_MARK = 0xEF;

    private final ObjectMapper json;

    ScreenWords(ObjectMapper json) {
        this.json = json;
    }

    @GetMapping("/camunda/app/{screen}/locales/fr.json")
    ResponseEntity<JsonNode> french(@PathVariable String screen) throws IOException {
        if (!SCREENS.contains(screen)) {
            throw new Refusal(
                    Refusal.Kind.UNKNOWN,
                    "screen-unknown",
                    "Écran inconnu",
                    "Le moteur n’a pas d’écran « " + screen + " ».");
        }
        ObjectNode words = read(screen, "en");
        ObjectNode french = read(screen, "fr");
        words.withObjectProperty("labels").setAll(french.withObjectProperty("labels"));
        words.set("dateLocales", french.get("dateLocales"));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(words);
    }

    private ObjectNode read(String screen, String language) throws IOException {
        String path = "META-INF/resources/webjars/camunda/app/" + screen + "/locales/" + language + ".json";
        try (PushbackInputStream file = new PushbackInputStream(new ClassPathResource(path).getInputStream())) {
            skipByteOrderMark(file);
            try (JsonParser parser = json.createParser(file)) {
                return json.readTree(parser);
            }
        }
    }

    private static void skipByteOrderMark(PushbackInputStream file) throws IOException {
        int first = file.read();
        if (first == BYTE_ORDER_MARK) {
            file.skipNBytes(2);
        } else {
            file.unread(first);
        }
    }
}
