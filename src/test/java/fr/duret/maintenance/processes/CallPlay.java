package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.HistoryLine;
import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.TermOutcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The call at J-7 and what becomes of each answer. */
abstract class CallPlay extends ContractPlay {

    private UUID atTheCall() {
        UUID contract = book.aContract().endingOn(day("2027-01-29")).register();
        stage.until(day("2027-01-22"));
        assertThat(tasks(contract)).hasSize(1);
        return contract;
    }

    @Test
    void showsWhomToCallAndKeepsNothingOfItAfterwards() {
        UUID contract = atTheCall();

        assertThat(tasks.getVariablesLocal(task(contract).getId()))
                .containsEntry("shownPhone", "06 39 98 12 34")
                .containsEntry("shownCall", "tel:+33639981234")
                .containsEntry("shownEndsOn", "29\u00a0janvier 2027")
                .containsKeys("shownCustomer", "shownTown", "shownContract", "shownPage");
        answer(contract, Map.of("answer", "renewed", "note", "Ravie du passage de Malik"));
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(runtime.createVariableInstanceQuery().variableName("note").count())
                .isZero();
    }

    @Test
    void renewsAtOnceWhatTheCustomerRenewsOnTheTelephone() {
        UUID contract = atTheCall();
        answer(contract, Map.of("answer", "renewed", "note", "Ravie"));

        assertThat(read(contract).terms()).hasSize(2);
        assertThat(read(contract).terms().get(0).renewedBy()).isEqualTo(RenewalOrigin.PHONE);
        assertThat(read(contract).last().startsOn()).isEqualTo(day("2027-01-30"));
        assertThat(messages(contract)).last().isEqualTo("2027-01-22 contract-renewed");
        assertThat(read(contract).last().withdrawableUntil())
                .as("agreed at a distance: fourteen days to withdraw")
                .isEqualTo(day("2027-02-05"));
        assertThat(running(contract)).as("the next term lives").isEqualTo(1);
        assertThat(book.history(contract)).extracting(HistoryLine::note).contains("Le client renouvelle : Ravie");

        stage.until(day("2027-02-15"));
        assertThat(messages(contract)).as("nothing more of the old term").hasSize(2);
    }

    @Test
    void confirmsARefusalAndEndsTheContractWithItsTerm() {
        UUID contract = atTheCall();
        answer(contract, Map.of("answer", "declined"));

        assertThat(messages(contract)).last().isEqualTo("2027-01-22 contract-decline-noted");
        assertThat(read(contract).status()).isEqualTo(ContractStatus.ACTIVE);
        stage.until(day("2027-01-30"));
        assertThat(messages(contract)).last().isEqualTo("2027-01-30 contract-ended");
        assertThat(read(contract).last().outcome()).isEqualTo(TermOutcome.DECLINED);
        assertThat(running(contract)).isZero();
    }

    @Test
    void comesBackOnTheDateThatTheCustomerWished() {
        UUID contract = atTheCall();
        answer(contract, Map.of("answer", "call-back", "callBackOn", "2027-01-26"));

        assertThat(tasks(contract)).isEmpty();
        stage.until(day("2027-01-25"));
        assertThat(tasks(contract)).isEmpty();
        stage.until(day("2027-01-26"));
        answer(contract, Map.of("answer", "renewed"));
        assertThat(read(contract).terms()).hasSize(2);
    }

    @Test
    void comesBackTwiceAfterTwoWorkingDaysWhenNobodyAnswersAndThenWrites() {
        UUID contract = book.aContract().endingOn(day("2027-02-02")).register();
        stage.until(day("2027-01-26"));
        answer(contract, Map.of("answer", "unreachable"));
        stage.until(day("2027-01-27"));
        assertThat(tasks(contract)).isEmpty();
        stage.until(day("2027-01-28"));
        answer(contract, Map.of("answer", "unreachable"));
        stage.until(day("2027-01-31"));
        assertThat(tasks(contract)).as("a weekend is in between").isEmpty();
        stage.until(day("2027-02-01"));
        answer(contract, Map.of("answer", "unreachable"));

        assertThat(messages(contract)).last().isEqualTo("2027-02-01 contract-unreachable");
        stage.until(day("2027-02-03"));
        assertThat(tasks(contract)).isEmpty();
        assertThat(messages(contract)).last().isEqualTo("2027-02-03 contract-lapsed");
    }

    @Test
    void letsACallThatNobodyMadeEndWithTheTerm() {
        UUID contract = atTheCall();
        answer(contract, Map.of("answer", "call-back", "callBackOn", "2027-02-10"));

        stage.until(day("2027-02-11"));
        assertThat(tasks(contract)).isEmpty();
        assertThat(read(contract).status()).isEqualTo(ContractStatus.LAPSED);
    }

    @Test
    void refusesAnAnswerThatLeadsNowhere() {
        UUID contract = atTheCall();

        assertThatThrownBy(() -> answer(contract, Map.of("answer", "perhaps")))
                .hasMessageContaining("Choisissez la réponse");
        assertThatThrownBy(() -> tasks.complete(task(contract).getId(), Map.of("answer", "call-back")))
                .hasMessageContaining("date du rappel");
        assertThatThrownBy(() -> tasks.complete(
                        task(contract).getId(), Map.of("answer", "call-back", "callBackOn", "2027-01-21")))
                .hasMessageContaining("à partir de demain");
        assertThat(tasks(contract)).hasSize(1);
    }
}
