package fr.duret.maintenance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.customers.CustomerSearch;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.TestClock;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company a hundred times as large as ours: how long its import takes, and how fast its customers are found. */
@IntegrationTest
class ImportBench {

    private static final int SIZE = Integer.getInteger("bench.size", 30_000);
    private static final double MOST_SECONDS = 120;
    private static final double MOST_MILLISECONDS = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private CustomerSearch search;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    @Test
    void importsAndFindsThirtyThousandContracts() throws IOException {
        Staff.open(accounts);
        LargeCompany company = new LargeCompany(SIZE, Paris.dateOf(TestClock.START));

        double seconds = importing(ImportKind.CUSTOMERS, company.customers())
                + importing(ImportKind.SITES, company.sites())
                + importing(ImportKind.CONTRACTS, company.contracts());
        System.out.printf("%,d contracts with customers, sites and processes: %.1f s%n", SIZE, seconds);
        assertThat(processes()).isEqualTo(SIZE);
        assertThat(seconds).isLessThan(MOST_SECONDS);

        company.typed().forEach(typed -> search.search(typed, 20));
        List<Double> times =
                company.typed().stream().map(this::finding).sorted().toList();
        double p95 = times.get(times.size() * 95 / 100);
        System.out.printf(
                "%d searches: p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                times.size(), times.get(times.size() / 2), p95, times.get(times.size() - 1));
        assertThat(p95).isLessThan(MOST_MILLISECONDS);
    }

    private double importing(ImportKind kind, String file) throws IOException {
        Browser browser = new Browser(port);
        long start = System.nanoTime();
        HttpResponse<String> answer = browser.send(browser.request("/api/v1/imports/" + kind.path())
                .header("Authorization", Browser.basic(Staff.username(Role.DISPATCHER), Staff.PASSWORD))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file)));
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode report = json.readTree(answer.body());
        assertThat(report.get("created").asInt()).isEqualTo(SIZE);
        System.out.printf("%s: %.1f s%n", kind.path(), seconds);
        return seconds;
    }

    private double finding(String typed) {
        long start = System.nanoTime();
        assertThat(search.search(typed, 20)).as(typed).isNotEmpty();
        return (System.nanoTime() - start) / 1e6;
    }

    private int processes() {
        return database.sql(
                        "SELECT count(*) FROM act_ru_execution WHERE parent_id_ IS NULL AND business_key_ IS NOT NULL")
                .query(Integer.class)
                .single();
    }
}
