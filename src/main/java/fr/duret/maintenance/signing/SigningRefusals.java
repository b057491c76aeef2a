package fr.duret.maintenance.signing;

import fr.duret.maintenance.shared.Refusal;

/** Why somebody cannot sign, or not now; nothing has been changed then. */
final class SigningRefusals {

    private SigningRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "signing-unknown",
                "Cette signature n'est pas en cours",
                "Rouvrez le devis depuis notre message, puis demandez un nouveau code.");
    }

    static Refusal locked() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "signing-locked",
                "Ce code est bloqué",
                "Il a été saisi faux cinq fois. Rien n'est signé. Demandez un nouveau code : il part sur le téléphone que nous"
                        + " connaissons. Appelez-nous si ce n'était pas vous.");
    }

    static Refusal tooManyCodes() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "signing-too-many-codes",
                "Trop de codes ont été demandés",
                "Pour votre sécurité, aucun autre ne part aujourd'hui. Rien n'est signé. Réessayez demain, ou appelez-nous : nous"
                        + " rouvrons la signature aussitôt.");
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
