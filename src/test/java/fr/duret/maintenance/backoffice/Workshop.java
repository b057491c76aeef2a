package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process admin at work on the pages of « Processus », over HTTP. */
final class Workshop {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private final Browser browser;

    Workshop(int port, Role role) {
        browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
    }

    static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends files and returns the address that the answer leads to. */
    String send(Map<String, String> files) {
        StringBuilder form = new StringBuilder(part("_csrf", "", csrf()));
        files.forEach((name, text) -> form.append(part("files", "; filename=\"" + name + "\"", text)));
        return location(browser.send(browser.request("/processus/propositions")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(form + "--edge--\r\n"))));
    }

    private static String part(String name, String more, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content + "\r\n";
    }

    String deploy(String proposal, String note) {
        return post(proposal + "/deployer", Map.of("note", note));
    }

    String move(String key, int from, int to, boolean trial) {
        return post(
                "/processus/passages",
                Map.of("key", key, "from", "" + from, "to", "" + to, "trial", String.valueOf(trial)));
    }

    String post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf());
        return location(browser.postForm(path, all));
    }

    /** What a reader reads on the page: its text, without tags and with single blanks. */
    String read(String path) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return TAGS.matcher(page.body()).replaceAll(" ").replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    private String csrf() {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browser.get("/imports").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }
}
