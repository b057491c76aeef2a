package fr.duret.maintenance.planning.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A published problem of vehicle routing with time windows (Solomon; Gehring and Homberger), read by the DIMACS
 * convention: distance and time are the tenths of the Euclidean distance, rounded down.
 *
 * @param customers the depot first
 */
record VrptwInstance(String name, int vehicles, int capacity, List<Customer> customers) {

    /** A customer; times in tenths. */
    record Customer(int x, int y, int demand, int ready, int due, int service) {}

    static VrptwInstance read(String name) {
        List<int[]> rows = new ArrayList<>();
        try (InputStream file =
                        Objects.requireNonNull(VrptwInstance.class.getResourceAsStream("/vrptw/" + name + ".txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> line.matches("[\\s\\d]*\\d[\\s\\d]*"))
                    .map(line -> List.of(line.trim().split("\\s+")).stream()
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int[] fleet = rows.get(0);
        List<Customer> customers = rows.stream()
                .skip(1)
                .map(row -> new Customer(row[1], row[2], row[3], row[4] * 10, row[5] * 10, row[6] * 10))
                .toList();
        return new VrptwInstance(name, fleet[0], fleet[1], customers);
    }

    /** Tenths between two customers. */
    int distance(int from, int to) {
        Customer a = customers.get(from);
        Customer b = customers.get(to);
        return (int) (10 * Math.hypot(a.x() - b.x(), a.y() - b.y()));
    }

    int[][] distances() {
        int size = customers.size();
        int[][] distances = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                distances[i][j] = distance(i, j);
            }
        }
        return distances;
    }
}
