package fr.duret.maintenance.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes the identifiers of everything that is stored: UUIDs of version 7, which sort by their making (RFC 9562). */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new identifier, unique without asking anybody. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
