package fr.duret.maintenance.documents.storage;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Documents in Azure Blob Storage, with Azurite as the real server. */
@EnabledIf(
        value = "fr.duret.maintenance.documents.storage.Azurite#isThereOrRequired",
        disabledReason = "Azurite is not there: npm ci brings it")
class BlobStoreTest extends DocumentStoreContract {

    private static final String CONTAINER = "documents";

    @TempDir
    static Path folder;

    private static Azurite azurite;
    private static BlobStore store;

    @BeforeAll
    static void start() throws IOException {
        azurite = new Azurite(folder);
        store = new BlobStore(new StorageProperties.Azure(azurite.connectionString(), CONTAINER, false));
    }

    @AfterAll
    static void stop() {
        azurite.close();
    }

    @Override
    DocumentStore store() {
        return store;
    }

    @Override
    void tamper(String name, byte[] bytes) {
        new BlobServiceClientBuilder()
                .connectionString(azurite.connectionString())
                .serviceVersion(BlobServiceVersion.V2026_06_06)
                .buildClient()
                .getBlobContainerClient(CONTAINER)
                .getBlobClient(name)
                .upload(BinaryData.fromBytes(bytes), true);
    }

    @Override
    void breakDown() {
        azurite.stop();
    }

    @Override
    void repair() throws IOException {
        azurite.start();
    }
}
