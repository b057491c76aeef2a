package fr.duret.maintenance.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Writes the style sheets that one imports into it, each in its layer: a page waits for one file instead of fifty. */
class BundledStyles implements ResourceTransformer {

    private static final Pattern IMPORT =
            Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\)(?: (\\w+))?;");

    private static final Pattern URL = Pattern.compile("url\\(\"([^\":]+)\"\\)");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource file = chain.transform(request, resource);
        if (!String.valueOf(file.getFilename()).endsWith(".css")) {
            return file;
        }
        String styles = file.getContentAsString(StandardCharsets.UTF_8);
        String bundle = IMPORT.matcher(styles).replaceAll(found -> Matcher.quoteReplacement(layer(file, found)));
        return bundle.equals(styles) ? file : new TransformedResource(file, bundle.getBytes(StandardCharsets.UTF_8));
    }

    private static String layer(Resource file, MatchResult found) {
        String path = found.group(1);
        String block = "@layer %s {\n%s}".formatted(found.group(2), imported(file, path));
        return found.group(3) == null ? block : "@media %s {\n%s\n}".formatted(found.group(3), block);
    }

    /** The imported sheet; what it names beside itself is named as seen from the importing one. */
    private static String imported(Resource file, String path) {
        try {
            return URL.matcher(file.createRelative(path).getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll(found -> Matcher.quoteReplacement("url(\"%s\")"
                            .formatted(StringUtils.cleanPath(StringUtils.applyRelativePath(path, found.group(1))))));
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet " + path + " cannot be read", e);
        }
    }
}
