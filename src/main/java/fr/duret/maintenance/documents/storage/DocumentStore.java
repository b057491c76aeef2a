package fr.duret.maintenance.documents.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Bytes under a name, written whole or not at all. Every method may throw {@link StorageUnavailable}. */
interface DocumentStore {

    /**
     * Keeps bytes durably, unless there are some under that name already.
     *
     * @param until the day until which a store that can refuses to remove them
     * @return whether they were written
     */
    boolean keep(String name, byte[] bytes, LocalDate until);

    /** Puts other bytes in the place of damaged ones. */
    void replace(String name, byte[] bytes);

    /** The bytes under that name; {@link ContentMissing} if there are none. */
    byte[] read(String name);

    /** Removes what lies under that name, if anything does; whether nothing lies there now, or it does not let go yet. */
    boolean remove(String name);

    /** Tells everything that is kept, in no order. */
    void list(Consumer<StoredContent> listener);

    /** Removes what interrupted writes left before that instant. */
    void tidy(Instant before);

    /** Returns if the store can be read and written now. */
    void probe();
}
