package fr.duret.maintenance.documents.seal;

import java.time.Clock;
import java.util.function.Supplier;

/** The seals of a rehearsal: what is laid out is sealed, what is only proof-read is no PDF and cannot be. */
final class RehearsalSeals extends Seals {

    private static final String PDF = "%PDF";

    RehearsalSeals(Supplier<SealRing> source, Clock clock) {
        super(source, clock);
    }

    @Override
    public byte[] seal(byte[] document) {
        return takes(document) ? super.seal(document) : document;
    }

    @Override
    public boolean takes(byte[] document) {
        for (int i = 0; i < PDF.length(); i++) {
            if (document.length <= i || document[i] != PDF.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
