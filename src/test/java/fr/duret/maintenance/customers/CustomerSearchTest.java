package fr.duret.maintenance.customers;

import static fr.duret.maintenance.customers.CustomerDrafts.aSite;
import static fr.duret.maintenance.customers.CustomerDrafts.consumer;
import static fr.duret.maintenance.customers.CustomerDrafts.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.support.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CustomerSearchTest {

    @Autowired
    private CustomerSearch search;

    @Autowired
    private CustomerRegister register;

    @BeforeEach
    void registerSomeCustomers() {
        register.registerCustomers(List.of(
                consumer("SEA-001", Civility.MADAME, "Hermance", "Quiblier", "+33639985821", "Thônes"),
                consumer("SEA-002", Civility.MONSIEUR, "Côme", "Vuarchex", "+33639985678", "Saint-Jorioz"),
                consumer("SEA-003", Civility.MONSIEUR, "Léon", "Zurcher", null, "Quiblierville"),
                organisation("SEA-004", "Fromagerie de l’Œillet", "Sauthier")));
        register.registerSites(
                List.of(aSite("SEA-S1", register.idOf("SEA-002").orElseThrow(), "Menthon-Saint-Bernard")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quiblier",
                "quiblier hermance",
                "QUIBLIER thones",
                "quibl",
                "06 39 98 58 21",
                "06.39.98.58.21",
                "+33 6 39 98 58 21",
                "99 85 82",
                "SEA-001",
                "sea001"
            })
    void findsByNameTownPhoneAndReference(String typed) {
        assertThat(search.search(typed, 20)).first().satisfies(hit -> {
            assertThat(hit.name()).isEqualTo("Mme Hermance Quiblier");
            assertThat(hit.approximate()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vuarchex", "come vuarchex", "vuarchex st jorioz", "vuarchex menthon", "vuarchex ST-BERNARD"})
    void findsWithoutAccentsByAnyTownOfTheirs(String typed) {
        assertThat(search.search(typed, 20))
                .first()
                .extracting(CustomerHit::reference)
                .isEqualTo("SEA-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quiblir", "Quibiler", "Kuiblier", "hermanse quiblier", "Quiblier Tones"})
    void forgivesTypingErrors(String typed) {
        assertThat(search.search(typed, 20)).anySatisfy(hit -> {
            assertThat(hit.reference()).isEqualTo("SEA-001");
            assertThat(hit.approximate()).isTrue();
        });
    }

    @Test
    void putsBearersOfTheNameBeforeThoseWhoLiveThere() {
        assertThat(search.search("quiblier", 20))
                .extracting(CustomerHit::reference)
                .startsWith("SEA-001", "SEA-003");
    }

    @Test
    void findsOrganisationsByTheirContactToo() {
        assertThat(search.search("sauthier oeillet", 20)).singleElement().satisfies(hit -> {
            assertThat(hit.name()).isEqualTo("Fromagerie de l’Œillet");
            assertThat(hit.contactName()).isEqualTo("Sauthier");
        });
    }

    @Test
    void findsSomebodyUnderTheirNewNameOnly() {
        register.registerCustomers(List.of(consumer("SEA-009", Civility.MADAME, "Iris", "Ancienne", null, "Annecy")));
        register.registerCustomers(List.of(consumer("SEA-009", Civility.MADAME, "Iris", "Wolfsberg", null, "Annecy")));

        assertThat(search.search("wolfsberg", 5)).hasSize(1);
        assertThat(search.search("ancienne", 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzqqqq", "%", "_", "' OR 1=1 --", "quiblier wolfgangus"})
    void findsNobodyWhereNobodyIsMeant(String typed) {
        assertThat(search.search(typed, 20)).isEmpty();
    }

    @Test
    void listsEverybodyByNameWithoutText() {
        assertThat(search.search(" ", 3)).hasSize(3);
    }
}
