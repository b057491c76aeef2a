package fr.duret.maintenance.support;

import fr.duret.maintenance.shared.Company;
import java.time.LocalDate;
import java.time.Month;

/** The company that tests write for. */
public final class TestCompany {

    public static final Company DURET = new Company(
            "Duret Électricité",
            "SARL au capital de 40 000 €",
            "91374260800014",
            "RCS Annecy",
            "FR76913742608",
            "18 avenue des Trois-Fontaines",
            "74000",
            "Annecy",
            "+33465710248",
            "bonjour@duret-electricite.example",
            "www.duret-electricite.example",
            "du lundi au vendredi, de 8 h à 18 h",
            new Company.Mediator(
                    "Médiation de la consommation des Savoie",
                    "12 place du Forum",
                    "73000",
                    "Chambéry",
                    "www.mediation-savoie.example"),
            new Company.Insurer(
                    "Assurances des Aravis",
                    "3 rue du Parmelan, 74000 Annecy",
                    "DEC-0748-2291",
                    "France métropolitaine",
                    LocalDate.of(2019, Month.JANUARY, 1),
                    LocalDate.of(2034, Month.DECEMBER, 31)),
            new Company.Bank("FR76 1010 7001 0123 4567 8900 129", "BREDFRPPXXX"));

    private TestCompany() {}
}
