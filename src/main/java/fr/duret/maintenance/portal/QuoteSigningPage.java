package fr.duret.maintenance.portal;

import fr.duret.maintenance.portal.QuoteBearer.Opened;
import fr.duret.maintenance.quotes.OpenQuotes;
import fr.duret.maintenance.quotes.QuoteTotals;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.signing.CodeSent;
import fr.duret.maintenance.signing.Origin;
import fr.duret.maintenance.signing.SigningDesk;
import fr.duret.maintenance.signing.SigningRequest;
import fr.duret.maintenance.signing.SigningWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to the signature: who signs what, the code on the customer's phone, and the code entered. */
@Controller
@RequestMapping("/votre-devis/{token}")
class QuoteSigningPage {

    private static final String TAKEN = "prise";
    /** What another code mends. */
    private static final Set<String> NEEDS_ANOTHER = Set.of("signing-locked", "code-expired");

    private static final String PNG = "data:image/png;base64,";

    /** What the page asks for. */
    record Form(
            Money gross,
            String consent,
            @Nullable String earlyWork,
            Set<Integer> taken,
            String sha256,
            String signer,
            boolean onSite,
            String actionUrl) {}

    private final QuoteBearer bearer;
    private final Quotes quotes;
    private final OpenQuotes open;
    private final SigningDesk desk;

    QuoteSigningPage(QuoteBearer bearer, Quotes quotes, OpenQuotes open, SigningDesk desk) {
        this.bearer = bearer;
        this.quotes = quotes;
        this.open = open;
        this.desk = desk;
    }

    @GetMapping("/signature")
    String identify(
            @PathVariable String token, @RequestParam String empreinte, HttpServletRequest request, Model model) {
        return form(token, empreinte, taken(request), "", model);
    }

    private String form(String token, String sha256, Set<Integer> taken, String signer, Model model) {
        Opened opened = bearer.open(token);
        UUID id = open.requireSignable(opened.quote().id(), sha256).id();
        QuoteTotals totals = open.totalsIfTaken(id, taken);
        boolean withdrawable =
                quotes.termsIfSigned(id, opened.place()).withdrawal().isGiven();
        model.addAttribute(
                "form",
                new Form(
                        totals.gross(),
                        SigningWords.consent(opened.quote(), totals),
                        withdrawable ? SigningWords.earlyWork() : null,
                        taken,
                        sha256,
                        signer,
                        opened.place() == SigningPlace.HOME,
                        CustomerQuotePage.path(token)));
        return "portal/quote-identity";
    }

    @PostMapping("/code")
    String begin(
            @PathVariable String token,
            @RequestParam String empreinte,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "false") boolean accord,
            @RequestParam(defaultValue = "false") boolean avance,
            @RequestParam(defaultValue = "") String dessin,
            HttpServletRequest request,
            Model model) {
        Opened opened = bearer.open(token);
        Set<Integer> taken = taken(request);
        try {
            CodeSent sent = desk.begin(
                    new SigningRequest(
                            opened.quote().id(),
                            opened.place(),
                            empreinte,
                            taken,
                            nom,
                            accord,
                            avance,
                            picture(dessin)),
                    Origin.of(request));
            return "redirect:" + CustomerQuotePage.path(token) + "/code/" + sent.signingId();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.RULE) {
                throw refusal;
            }
            model.addAttribute(
                    "errors", Map.of("consent-needed".equals(refusal.code()) ? "accord" : "nom", refusal.detail()));
            return form(token, empreinte, taken, nom, model);
        }
    }

    @GetMapping("/code/{signing}")
    String ask(@PathVariable String token, @PathVariable UUID signing, Model model) {
        model.addAttribute("code", desk.sent(bearer.open(token).quote().id(), signing));
        model.addAttribute("actionUrl", CustomerQuotePage.path(token));
        return "portal/quote-code";
    }

    @PostMapping("/code/{signing}")
    String sign(
            @PathVariable String token,
            @PathVariable UUID signing,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model) {
        UUID id = bearer.open(token).quote().id();
        try {
            Attempts.of(() -> desk.sign(id, signing, code, Origin.of(request)));
            return "redirect:" + CustomerQuotePage.path(token);
        } catch (Refusal refusal) {
            if ("code-wrong".equals(refusal.code())) {
                model.addAttribute("errors", Map.of("code", refusal.title() + ". " + refusal.detail()));
            } else if (NEEDS_ANOTHER.contains(refusal.code())) {
                model.addAttribute("over", refusal);
            } else {
                throw refusal;
            }
            return ask(token, signing, model);
        }
    }

    /** Options come as {@code prise}, the variant of each group as {@code prise-…}. */
    private static Set<Integer> taken(HttpServletRequest request) {
        Set<Integer> taken = new TreeSet<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.equals(TAKEN) || name.startsWith(TAKEN + "-")) {
                Arrays.stream(values)
                        .filter(value -> value.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .forEach(taken::add);
            }
        });
        return taken;
    }

    private static byte @Nullable [] picture(String drawn) {
        if (!drawn.startsWith(PNG)) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(drawn.substring(PNG.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
