package fr.duret.maintenance.processes.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.duret.maintenance.identity.AccessAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request to the engine that brings an expression in a query: the engine would run it as code. A query
 * may come as parameters or as JSON, nested to any depth ({@code orQueries}, filters); files to be deployed pass.
 */
final class ExpressionGuard extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 4 * 1024 * 1024;
    private static final Pattern PARAMETER_END = Pattern.compile("[&;]");
    private static final String SUFFIX = "expression";

    private final JsonFactory json;
    private final AccessAnswers answers;

    ExpressionGuard(JsonFactory json, AccessAnswers answers) {
        this.json = json;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> parameter = expressionParameter(request.getQueryString());
        if (parameter.isPresent()) {
            refuseExpression(response, parameter.get());
            return;
        }
        if (isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            answers.refuse(
                    response,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "body-too-large",
                    "Requête trop longue",
                    "Le moteur reçoit au plus 4 Mo par requête. Déposez les modèles comme fichiers (multipart).");
            return;
        }
        try {
            Optional<String> key = expressionKey(body);
            if (key.isPresent()) {
                refuseExpression(response, key.get());
                return;
            }
        } catch (JsonProcessingException e) {
            answers.refuse(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "body-not-json",
                    "Requête illisible",
                    "Le corps de la requête n’est pas du JSON lisible.");
            return;
        }
        chain.doFilter(new ReadBody(request, body), response);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static Optional<String> expressionParameter(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        return PARAMETER_END
                .splitAsStream(query)
                .map(parameter -> parameter.substring(0, (parameter + "=").indexOf('=')))
                .map(ExpressionGuard::decode)
                .filter(ExpressionGuard::namesExpression)
                .findFirst();
    }

    /** A name that cannot be decoded is looked at as it stands; the engine does not decode it either. */
    private static String decode(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private Optional<String> expressionKey(byte[] body) throws IOException {
        if (body.length == 0) {
            return Optional.empty();
        }
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && namesExpression(parser.currentName())) {
                    return Optional.of(parser.currentName());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean namesExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private void refuseExpression(HttpServletResponse response, String name) throws IOException {
        answers.refuse(
                response,
                HttpStatus.BAD_REQUEST,
                "expression-refused",
                "Expression refusée",
                "« " + name.strip()
                        + " » n’est pas admis : une recherche ne contient pas d’expression. Donnez une valeur.");
    }
}
