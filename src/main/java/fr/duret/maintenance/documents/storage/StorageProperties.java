package fr.duret.maintenance.documents.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents lie and what they are encrypted with.
 *
 * @param keys {@code name:64 hexadecimal digits}, several separated by commas; new documents get the first, the others
 *     open older ones. Without its key a document is lost.
 */
@ConfigurationProperties("duret.documents")
record StorageProperties(
        @DefaultValue("DISK") Place store, @Nullable String keys, @DefaultValue Azure azure) {

    /** Where documents lie. */
    enum Place {
        /** In the data folder. */
        DISK,
        /** In a container of Azure Blob Storage. */
        AZURE
    }

    /**
     * @param connectionString of the storage account, with its key or a shared access signature
     * @param immutable whether the container refuses to change or remove documents before their time (version-level
     *     immutability is on)
     */
    record Azure(
            @Nullable String connectionString,
            @DefaultValue("documents") String container,
            @DefaultValue("false") boolean immutable) {}
}
