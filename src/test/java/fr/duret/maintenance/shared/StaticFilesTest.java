package fr.duret.maintenance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class StaticFilesTest {

    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/fichiers/[^\"]+)\"");
    private static final Pattern URL = Pattern.compile("url\\(\"([^\":]+)\"\\)");

    @LocalServerPort
    private int port;

    private List<String> filesOfThePage() {
        return NAMED.matcher(new Browser(port).get("/connexion").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String styles() {
        return filesOfThePage().stream()
                .filter(path -> path.endsWith("/css/app.css"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areKeptForGoodBelowTheirFingerprint() {
        assertThat(filesOfThePage()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(path -> {
            HttpResponse<String> file = new Browser(port).get(path);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        });
    }

    @Test
    void areAskedForAgainByWhoeverNamesThemWithoutIt() {
        HttpResponse<String> tokens = new Browser(port).get("/css/tokens.css");

        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(tokens.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void areUnknownBelowAnotherFingerprint() {
        assertThat(new Browser(port).get("/fichiers/0123456789ab/css/app.css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void bringAllStylesInOneFileThatNamesOnlyWhatIsThere() {
        HttpResponse<String> styles = new Browser(port).get(styles());

        assertThat(styles.body()).doesNotContain("@import").contains("@layer tokens {", ".time-bar", "@media print {");
        Matcher named = URL.matcher(styles.body());
        assertThat(named.results().map(found -> found.group(1)).distinct().toList())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(url -> assertThat(new Browser(port)
                                .get(URI.create(styles()).resolve(url).toString())
                                .statusCode())
                        .as(url)
                        .isEqualTo(200));
    }
}
