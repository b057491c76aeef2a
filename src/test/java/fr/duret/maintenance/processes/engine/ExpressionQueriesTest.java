package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the engine over HTTP with expressions in queries, which would run as code. */
class ExpressionQueriesTest extends EngineAccessPlay {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\": \"${''.getClass()}\"}",
                "{\"orQueries\": [{\"candidateGroupExpression\": \"${x}\"}]}",
                "{\"orQueries\": [{\"orQueries\": [{\"dueDateExpression\": \"${x}\"}]}]}",
                "{\"ASSIGNEEEXPRESSION\": \"${x}\"}",
                "{\"assignee\\u0045xpression\": \"${x}\"}",
                "{\"a\": [[{\"b\": {\"followUpBeforeExpression \": 1}}]]}",
                "[{\"createdOnExpression\": \"${x}\"}]",
                "{\"assignee\": 1, \"assignee\": 2} {\"assigneeExpression\": \"${x}\"}",
            })
    void refusesAnExpressionInAnyQuery(String body) {
        Browser dispatcher = signedInAs(Role.DISPATCHER);
        for (String path :
                List.of("/task", "/task/count", "/filter/create", "/filter/x/list", "/process-instance/query")) {
            HttpResponse<String> inScreens = dispatcher.json("POST", API + path, body);
            assertThat(inScreens.statusCode()).as(path).isEqualTo(400);
            assertThat(inScreens.body()).contains("expression-refused");
            assertThat(rest("POST", path, body).body()).contains("expression-refused");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression=${x}",
                "ASSIGNEEEXPRESSION=1",
                "assignee%45xpression=1",
                "assignee=x&dueBeforeExpression",
                "assignee=x;dueBeforeExpression=1",
            })
    void refusesAnExpressionAsParameter(String query) {
        String encoded = query.replace("$", "%24").replace("{", "%7B").replace("}", "%7D");
        assertThat(rest("GET", "/task?" + encoded, "").statusCode()).isEqualTo(400);
        assertThat(signedInAs(Role.DISPATCHER).get(API + "/task?" + encoded).body())
                .contains("expression-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{assigneeExpression: 1}", "/* x */ {\"assigneeExpression\": 1}", "a=b", "%00"})
    void refusesWhatIsNoReadableJson(String body) {
        assertThat(rest("POST", "/task", body).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesABodyWithoutEnd() {
        assertThat(rest("POST", "/task", "{\"assignee\": \"" + "x".repeat(5_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(rest("POST", "/task", "[".repeat(100_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void leavesOrdinaryQueriesAlone() {
        Browser dispatcher = signedInAs(Role.DISPATCHER);
        HttpResponse<String> found = dispatcher.json(
                "POST",
                API + "/task/count",
                "{\"orQueries\": [{\"candidateGroup\": \"dispatch\", \"nameLike\": \"%Expression%\"}]}");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("count");
        assertThat(dispatcher.get(API + "/task?assignee=expression").statusCode())
                .isEqualTo(200);
    }
}
