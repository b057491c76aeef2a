package fr.duret.maintenance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class TypesetPagesTest {

    private final SpringTemplateEngine pages = new SpringTemplateEngine();

    TypesetPagesTest() {
        pages.setTemplateResolver(new StringTemplateResolver());
        pages.addDialect(new TypesetPages());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <p>Il s'abonne : « vu » ?</p>                   | <p>Il s’abonne_: «_vu_»_?</p>
            <p th:text="${note}"></p>                       | <p>L’eau_: 5 &lt; 6_!</p>
            "<p>Il s'abonne\n   : ses visites</p>"          | <p>Il s’abonne_: ses visites</p>
            <p><b>Total</b> : 12,00 €</p>                   | <p><b>Total</b>_: 12,00_€</p>
            <p title="l'eau : vue">x</p>                    | "<p title=""l'eau : vue"">x</p>"
            <textarea th:text="${note}"></textarea>vu !     | <textarea>L&#39;eau : 5 &lt; 6 !</textarea>vu_!
            <pre>a ? b : c</pre><code>'a' : l'b</code>      | <pre>a ? b : c</pre><code>'a' : l'b</code>
            <script>var a = b ? 'c' : 1;</script>           | <script>var a = b ? 'c' : 1;</script>
            """)
    void setsWhatIsReadAndLeavesWhatIsNot(String page, String set) {
        Context values = new Context(Locale.FRENCH, Map.of("note", "L'eau : 5 < 6 !"));

        assertThat(pages.process(page.replace("\\n", "\n"), values)).isEqualTo(set.replace('_', '\u202f'));
    }
}
