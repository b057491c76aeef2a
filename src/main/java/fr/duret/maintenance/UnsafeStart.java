package fr.duret.maintenance;

import java.util.List;

/** The application must not run on these settings. */
class UnsafeStart extends RuntimeException {

    UnsafeStart(List<String> faults) {
        super(String.join(
                System.lineSeparator(),
                faults.stream().map(fault -> "  - " + fault).toList()));
    }
}
