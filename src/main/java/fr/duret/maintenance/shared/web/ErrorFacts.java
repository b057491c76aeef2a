package fr.duret.maintenance.shared.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Says in French what went wrong where nothing more precise was said. */
@Component
class ErrorFacts extends DefaultErrorAttributes {

    record Words(String title, String detail) {}

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> facts = super.getErrorAttributes(request, options);
        Words words = words(facts.get("status") instanceof Integer status ? status : 500);
        facts.put("title", words.title);
        facts.put("detail", words.detail);
        return facts;
    }

    static Words words(int status) {
        return switch (status) {
            case 400 ->
                new Words(
                        "Demande illisible",
                        "L’adresse ou le formulaire est incomplet. Rien n’a été modifié : recommencez.");
            case 403 ->
                new Words(
                        "Cette page ne vous est pas ouverte",
                        "Votre compte n’y donne pas accès, ou la page est restée ouverte trop longtemps."
                                + " Rien n’a été modifié : revenez à l’accueil et recommencez.");
            case 404 ->
                new Words("Cette page n’existe pas", "L’adresse est peut-être incomplète. Rien n’a été modifié.");
            case 405 -> new Words("Demande impossible", "Cette adresse ne fait pas cela. Rien n’a été modifié.");
            case 413 ->
                new Words("Envoi trop volumineux", "Rien n’a été gardé : partagez le fichier, puis recommencez.");
            default ->
                status < 500
                        ? new Words("Demande refusée", "Rien n’a été modifié : revenez en arrière et recommencez.")
                        : new Words(
                                "Une panne de notre côté",
                                "Rien n’a été perdu de ce qui était enregistré. Recommencez dans quelques minutes.");
        };
    }
}
