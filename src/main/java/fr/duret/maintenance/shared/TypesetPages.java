package fr.duret.maintenance.shared;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Sets the text of pages as French is printed, whoever wrote it: no line begins with a colon, and apostrophes are
 * typographic. What is code, or is sent back as it stands, stays as it is.
 */
@Component
class TypesetPages extends AbstractDialect implements IPostProcessorDialect {

    TypesetPages() {
        super("Typeset pages");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return StandardDialect.PROCESSOR_PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Typesetter.class, StandardDialect.PROCESSOR_PRECEDENCE));
    }

    /** Made by Thymeleaf, one for each page. */
    public static final class Typesetter extends AbstractTemplateHandler {

        private static final Set<String> VERBATIM = Set.of("script", "style", "textarea", "pre", "code");
        private static final Pattern ESCAPED_APOSTROPHE = Pattern.compile("(?<=\\p{L})&#39;(?=\\p{L})");
        private static final Pattern BROKEN_LINE = Pattern.compile("\\s*\\R\\s*(?=[;:!?»€%])");

        private int verbatim;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            if (VERBATIM.contains(tag.getElementCompleteName())) {
                verbatim++;
            }
            super.handleOpenElement(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (!tag.isUnmatched() && VERBATIM.contains(tag.getElementCompleteName())) {
                verbatim--;
            }
            super.handleCloseElement(tag);
        }

        @Override
        public void handleText(IText text) {
            super.handleText(
                    verbatim > 0 ? text : getContext().getModelFactory().createText(typeset(text.getText())));
        }

        private static String typeset(String text) {
            String joined = BROKEN_LINE.matcher(text).replaceAll(" ");
            return French.typeset(ESCAPED_APOSTROPHE.matcher(joined).replaceAll("'"));
        }
    }
}
