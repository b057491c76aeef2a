package fr.duret.maintenance.mobile;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beyond what its code shows: headers, refusals, tokens. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "La demande est illisible.",
            "401", "Il faut un jeton, ou celui-ci n’est plus valable.",
            "403", "Ce compte n’ouvre pas cette adresse.",
            "404", "Cela n’existe pas, ou pas pour ce compte."));

    private static final Map<String, String> REFUSALS_OF_WRITES = new TreeMap<>(Map.of(
            "409", "Ce n’est pas possible à ce stade.",
            "412", "L’intervention a changé entre-temps ; « changes » dit quoi.",
            "422", "Une règle du métier s’y oppose, ou la clé d’idempotence a servi à autre chose.",
            "428", "L’en-tête If-Match manque."));

    private static final Set<Class<?>> OF_QUOTES = Set.of(QuotesApi.class, QuoteSigningApi.class);
    private static final Set<Class<?>> WITHOUT_VERSION =
            Set.of(PhotosApi.class, PhotoUploadsApi.class, QuotePhotosApi.class, ProspectsApi.class);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Worker.class, Write.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Duret Maintenance")
                        .version("1")
                        .description("Ce dont l’appareil d’un technicien a besoin : ses interventions, le pointage, le"
                                + " rapport, les photos, la signature, ses devis. Chaque écriture porte une clé d’idempotence et la"
                                + " version qu’elle modifie ; chaque refus est un « problem detail » (RFC 9457)."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas("Problem", problem())
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .flows(new OAuthFlows()
                                                .clientCredentials(new OAuthFlow()
                                                        .tokenUrl("/oauth2/token")
                                                        .scopes(new Scopes()
                                                                .addString("interventions", "Ses interventions")
                                                                .addString("office", "Le bureau : imports"))))))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** The server's own address depends on where it runs; the description must not. */
    @Bean
    OpenApiCustomizer withoutAddress() {
        return api -> api.setServers(List.of(new Server().url("/")));
    }

    @Bean
    OperationCustomizer headersAndRefusals() {
        return (operation, handler) -> {
            REFUSALS.forEach((status, meaning) -> addRefusal(operation, status, meaning));
            boolean writes = List.of(handler.getMethod().getParameterTypes()).contains(Write.class);
            if (writes) {
                REFUSALS_OF_WRITES.forEach((status, meaning) -> addRefusal(operation, status, meaning));
                operation.addParametersItem(header(
                        RequestArguments.KEY,
                        "Une clé par écriture, la même à chaque nouvel essai ; gardée 30 jours."));
                if (OF_QUOTES.contains(handler.getBeanType())) {
                    operation.addParametersItem(header(
                                    "If-Match",
                                    "L’ETag du devis que l’on a lu ; sans lui, un nouveau, ou le devis tel qu’il est.")
                            .required(false));
                } else if (!WITHOUT_VERSION.contains(handler.getBeanType())) {
                    operation.addParametersItem(header("If-Match", "L’ETag de l’intervention que l’on a lue."));
                }
                ApiResponse ok = operation.getResponses().get("200");
                if (ok != null) {
                    ok.addHeaderObject(
                            "ETag",
                            new Header().description("La nouvelle version.").schema(new StringSchema()));
                }
            }
            return operation;
        };
    }

    private static Parameter header(String name, String meaning) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(meaning).required(true).schema(new StringSchema());
        return header;
    }

    private static void addRefusal(Operation operation, String status, String meaning) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("Un refus : ce qui s’est passé, pourquoi, comment y remédier.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().description("Code anglais, stable."));
    }
}
