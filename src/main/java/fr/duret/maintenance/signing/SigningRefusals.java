package fr.duret.maintenance.signing;

import fr.duret.maintenance.shared.Refusal;

/** Why somebody cannot sign, or not now; nothing has been changed then. */
final class SigningRefusals {

    private SigningRefusals() {}

    static Refusal locked() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "signing-locked",
                "La signature est bloquée",
                "Trop de codes faux ont été saisis. Pour votre sécurité, ce devis ne peut plus être signé en ligne pendant"
                        + " vingt-quatre heures. Rien n'est signé. Appelez-nous si ce n'était pas vous.");
    }

    static Refusal tooManyCodes() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "signing-too-many-codes",
                "Trop de codes ont été demandés",
                "Cinq codes ont été envoyés en vingt-quatre heures. Réessayez demain, ou appelez-nous.");
    }

    static Refusal tooSoon() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "signing-too-soon",
                "Un code vient de partir",
                "Attendez une demi-minute : il arrive. Vous pourrez ensuite en demander un autre.");
    }

    static Refusal unreachable() {
        return new Refusal(
                Refusal.Kind.RULE,
                "signer-unreachable",
                "Nous n'avons ni votre mobile ni votre e-mail",
                "Le code de signature ne peut pas vous parvenir. Appelez-nous pour compléter votre fiche.");
    }

    static Refusal codeWrong(int left) {
        return new Refusal(
                Refusal.Kind.RULE,
                "code-wrong",
                "Ce code n'est pas le bon",
                left == 1
                        ? "Il vous reste un essai. Vérifiez le message reçu, ou demandez un nouveau code."
                        : "Il vous reste " + left + " essais. Vérifiez le message reçu, ou demandez un nouveau code.");
    }

    static Refusal codeExpired() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "code-expired",
                "Ce code n'est plus valable",
                "Il valait dix minutes. Demandez un nouveau code.");
    }

    static Refusal codeReplaced() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "code-replaced",
                "Un code plus récent a été envoyé",
                "Quelqu'un a demandé un autre code pour ce devis : seul le dernier compte. Rien n'est signé ici.");
    }

    static Refusal codeUsed() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "code-used",
                "Ce code a déjà servi",
                "Il a signé ce devis une fois, et ne sert plus. Rien n'a été modifié.");
    }

    static Refusal differs() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "quote-document-differs",
                "Le document n'est pas celui du devis",
                "Ce qui a été présenté à la signature n'est pas le document envoyé. Rouvrez le devis, puis signez.");
    }
}
