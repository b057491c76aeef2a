package fr.duret.maintenance.mobile;

import fr.duret.maintenance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers who asks ({@link Worker}) and what the headers of a write say ({@link Write}). */
@Component
class RequestArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String KEY = "Idempotency-Key";

    private static final Pattern KEY_SHAPE = Pattern.compile("[A-Za-z0-9._:-]{8,100}");
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final Workers workers;

    RequestArguments(Workers workers) {
        this.workers = workers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Worker.class || parameter.getParameterType() == Write.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Worker worker = workers.current();
        if (parameter.getParameterType() == Worker.class) {
            return worker;
        }
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Write(
                worker,
                key(http.getHeader(KEY)),
                http.getMethod() + " " + http.getRequestURI(),
                version(http.getHeader(HttpHeaders.IF_MATCH)));
    }

    private static String key(@Nullable String header) {
        if (header == null || !KEY_SHAPE.matcher(header).matches()) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "idempotency-key-needed",
                    "Clé d'idempotence manquante",
                    "Joignez l'en-tête Idempotency-Key : de 8 à 100 lettres, chiffres ou . _ : -, une clé par écriture"
                            + " et la même à chaque nouvel essai. Un UUID convient.");
        }
        return header;
    }

    private static @Nullable Long version(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "version-unreadable",
                    "Version illisible",
                    "L'en-tête If-Match porte un seul ETag, tel qu'il a été reçu : \"3\".");
        }
        return Long.valueOf(etag.group(1));
    }
}
