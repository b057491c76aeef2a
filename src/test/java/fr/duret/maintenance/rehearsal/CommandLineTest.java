package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.DuretMaintenance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    private RehearsalOptions options(String... arguments) {
        return new CommandLine(arguments).options(TODAY);
    }

    @Test
    void readsTheCommandOfTheManual() {
        RehearsalOptions options = options(
                "--spring.profiles.active=demo",
                "--rehearse=P1Y",
                "--from=2026-12-01",
                "--seed=7",
                "--out=" + folder.resolve("new"));
        assertThat(options.period()).isEqualTo(Period.ofYears(1));
        assertThat(options.from()).isEqualTo("2026-12-01");
        assertThat(options.to()).isEqualTo("2027-12-01");
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.settings()).isEmpty();
    }

    @Test
    void beginsOnTheFirstOfNextMonthUnlessToldOtherwise() {
        assertThat(options("--rehearse=P6M", "--out=" + folder).from()).isEqualTo("2026-12-01");
    }

    @Test
    void takesAsManyInterventionsAsItIsTold() {
        assertThat(options("--rehearse=P6M", "--out=" + folder, "--interventions=600")
                        .interventions())
                .hasValue(600);
        assertThat(options("--rehearse=P6M", "--out=" + folder).interventions()).isEmpty();
        assertThat(options("--rehearse=P6M", "--out=" + folder, "--quotes=50").quotes())
                .hasValue(50);
    }

    @Test
    void passesSettingsOfTheRehearsalOn() {
        assertThat(options("--rehearse=P6M", "--out=" + folder, "--duret.rehearsal.habits.terminates=0.5")
                        .settings())
                .containsExactly("--duret.rehearsal.habits.terminates=0.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rehearse=a year                              | n’est pas une durée",
                "--rehearse=                                    | est vide",
                "--rehearse                                     | n’est pas une option",
                "--rehearse=P0D                                 | dure d’un jour à dix ans",
                "--rehearse=-P1Y                                | dure d’un jour à dix ans",
                "--rehearse=P1Y --interventions=many            | n’est pas un nombre entier",
                "--rehearse=P1Y --interventions=-1              | de 0 à 20000",
                "--rehearse=P1Y --quotes=20001                  | de 0 à 20000",
                "--rehearse=P99Y                                | dure d’un jour à dix ans",
                "--rehearse=P999999999999Y                      | n’est pas une durée",
                "--rehearse=P1Y --from=01/12/2026               | n’est pas une date",
                "--rehearse=P1Y --from=0001-01-01               | entre 2000 et 2100",
                "--rehearse=P1Y --seed=seven                    | n’est pas un nombre entier",
                "--rehearse=P1Y --seed=7 --seed=8               | est donnée deux fois",
                "--rehearse=P1Y --customers=pom.xml             | vont ensemble",
                "--rehearse=P1Y --sites=pom.xml                 | vont avec --customers et --contracts",
                "--rehearse=P1Y --customers=a.csv --contracts=b.csv | ce fichier n’existe pas",
                "--rehearse=P1Y --processes=nowhere             | ce dossier n’existe pas",
                "--rehearse=P1Y --compare=src                   | il n’y a pas de répétition",
                "--rehearse=P1Y --out=src                       | contient autre chose qu’une répétition",
                "--rehearse=P1Y --out=pom.xml                   | n’est pas un dossier",
                "--rehearse=P1Y --spring.datasource.url=jdbc:x  | n’existe pas pour une répétition",
                "--rehearse=P1Y --duret.postgres.embedded=false | n’existe pas pour une répétition",
                "--rehearse=P1Y quickly                         | n’est pas une option",
            })
    void refusesWhatMakesNoSense(String typed, String why) {
        assertThatThrownBy(() -> options(typed.split(" +(?=--|quickly)")))
                .isInstanceOf(OptionsRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void saysSoWithAnExitCodeAndWritesNothing() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Path out = folder.resolve("out");
        int code = RehearsalCommand.run(
                DuretMaintenance.class,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "--rehearse=P1Y",
                "--seed=x",
                "--out=" + out);
        assertThat(code).isEqualTo(RehearsalCommand.REFUSED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--seed=x n’est pas un nombre entier");
        assertThat(out).doesNotExist();
    }

    @Test
    void replacesARehearsalAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("run.json"), "{}");
        assertThat(options("--rehearse=P1Y", "--out=" + folder).out()).isEqualTo(folder);
    }

    @Test
    void isAskedForByItsOptionsAlone() {
        assertThat(RehearsalCommand.isAskedFor("--spring.profiles.active=demo", "--rehearse=P1Y"))
                .isTrue();
        assertThat(RehearsalCommand.isAskedFor("--rehearse")).isTrue();
        assertThat(RehearsalCommand.isAskedFor("--spring.profiles.active=demo", "--server.port=8081"))
                .isFalse();
    }
}
