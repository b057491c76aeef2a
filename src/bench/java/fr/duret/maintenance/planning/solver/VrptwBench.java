package fr.duret.maintenance.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Our solver beside OR-Tools and jsprit on published problems, one thread each. Twenty minutes and more;
 * {@code -Dduret.bench.instances=R104,RC101 -Dduret.bench.seconds=10} tries less.
 */
class VrptwBench {

    private static final String SOLOMON = "C101,C104,C203,R104,R109,R112,R203,R210,RC101,RC107,RC206,RC208";
    private static final String LARGE = "r2_4_5,rc1_4_5,rc1_10_5";

    /** How far a solver is from the best known distance, in per cent. */
    private record Gaps(double ours, double orTools, double jsprit) {}

    @Test
    void aHundredCustomersInThirtySeconds() throws IOException {
        compare(
                System.getProperty("duret.bench.instances", SOLOMON),
                Integer.getInteger("duret.bench.seconds", 30),
                0.5);
    }

    @Test
    void upToAThousandCustomersInFortyFiveSeconds() throws IOException {
        compare(System.getProperty("duret.bench.large", LARGE), Integer.getInteger("duret.bench.seconds", 45), 5);
    }

    private static void compare(String names, int seconds, double most) throws IOException {
        Map<String, Double> best = best();
        List<Gaps> all = new ArrayList<>();
        System.out.printf(
                "%-10s %10s %8s %9s %8s   (gap to the best known, %d s)%n",
                "", "best", "ours", "OR-Tools", "jsprit", seconds);
        for (String name : names.split(",")) {
            VrptwInstance instance = VrptwInstance.read(name);
            double known = best.getOrDefault(name, 0.0);
            Gaps gaps = new Gaps(
                    gap(instance, known, ours(instance, seconds)),
                    gap(instance, known, OrToolsContender.solve(instance, seconds)),
                    gap(instance, known, JspritContender.solve(instance, seconds)));
            all.add(gaps);
            print(name, known, gaps);
        }
        Gaps mean = new Gaps(
                all.stream().mapToDouble(Gaps::ours).average().orElse(0),
                all.stream().mapToDouble(Gaps::orTools).average().orElse(0),
                all.stream().mapToDouble(Gaps::jsprit).average().orElse(0));
        print("mean", 0, mean);
        assertThat(mean.ours())
                .isLessThanOrEqualTo(most)
                .isLessThan(mean.orTools())
                .isLessThan(mean.jsprit());
    }

    private static List<List<Integer>> ours(VrptwInstance instance, int seconds) {
        RoutePlan plan = VrptwPlan.of(instance);
        FirstPlan.complete(plan);
        return VrptwPlan.tours(Annealing.solver(
                        plan,
                        new TerminationConfig().withSecondsSpentLimit((long) seconds),
                        EnvironmentMode.NO_ASSERT,
                        1)
                .solve(plan));
    }

    private static double gap(VrptwInstance instance, double known, List<List<Integer>> tours) {
        return 100 * (VrptwChecker.distance(instance, tours) / known - 1);
    }

    private static void print(String name, double known, Gaps gaps) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %10.1f %7.2f%% %8.2f%% %7.2f%%%n",
                name,
                known,
                gaps.ours(),
                gaps.orTools(),
                gaps.jsprit());
    }

    private static Map<String, Double> best() throws IOException {
        Map<String, Double> best = new TreeMap<>();
        Files.readAllLines(Path.of("src", "test", "resources", "vrptw", "bks.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> best.put(cells[0], Double.valueOf(cells[1])));
        return best;
    }
}
