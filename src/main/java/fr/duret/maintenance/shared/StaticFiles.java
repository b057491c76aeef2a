package fr.duret.maintenance.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Pages name their styles, scripts and pictures below an address that changes with their content, so that a browser
 * keeps them for good and never shows an old one (ADR 87).
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String[] KINDS = {"/css/", "/js/", "/img/", "/vendor/"};
    private static final Duration FOR_GOOD = Duration.ofDays(365);
    private static final int DIGITS = 12;

    private final String prefix;

    StaticFiles(SpringTemplateEngine pages) throws IOException {
        prefix = "/fichiers/" + fingerprint();
        pages.setLinkBuilder(new LinkBuilder(prefix));
    }

    /** The first digits of the fingerprint of all static files together. */
    private static String fingerprint() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
        Arrays.sort(files, Comparator.comparing(Resource::getDescription));
        ByteArrayOutputStream fingerprints = new ByteArrayOutputStream();
        for (Resource file : files) {
            fingerprints.write(Sha256.digest(file.getContentAsByteArray()));
        }
        return Sha256.hex(fingerprints.toByteArray()).substring(0, DIGITS);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(prefix + "/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
                .resourceChain(true)
                .addTransformer(new BundledStyles());
    }

    /** Leads the links of pages to the files below the fingerprint. */
    private static final class LinkBuilder extends StandardLinkBuilder {

        private final String prefix;

        LinkBuilder(String prefix) {
            this.prefix = prefix;
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            boolean isFile = Stream.of(KINDS).anyMatch(link::startsWith);
            return super.processLink(context, isFile ? prefix + link : link);
        }
    }
}
