package fr.duret.maintenance.documents.storage;

import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.blob.models.BlobContainerProperties;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobImmutabilityPolicy;
import com.azure.storage.blob.models.BlobImmutabilityPolicyMode;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;

/** Documents in a container of Azure Blob Storage, a blob each. */
final class BlobStore implements DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(BlobStore.class);
    private static final String IMMUTABLE = "BlobImmutableDueToPolicy";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RequestRetryOptions RETRIES = new RequestRetryOptions(
            RetryPolicyType.EXPONENTIAL,
            3,
            Duration.ofSeconds(20),
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            null);

    private final StorageProperties.Azure settings;
    private volatile @Nullable BlobContainerClient opened;

    BlobStore(StorageProperties.Azure settings) {
        this.settings = settings;
    }

    @Override
    public boolean keep(String name, byte[] bytes, LocalDate until) {
        return asked(() -> {
            try {
                write(name, bytes, until, new BlobRequestConditions().setIfNoneMatch("*"));
                return true;
            } catch (BlobStorageException e) {
                if (BlobErrorCode.BLOB_ALREADY_EXISTS.equals(e.getErrorCode())) {
                    prolong(name, until);
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public void replace(String name, byte[] bytes) {
        asked(() -> {
            write(name, bytes, null, new BlobRequestConditions());
            return true;
        });
    }

    private void write(String name, byte[] bytes, @Nullable LocalDate until, BlobRequestConditions conditions) {
        BlockBlobSimpleUploadOptions upload =
                new BlockBlobSimpleUploadOptions(BinaryData.fromBytes(bytes)).setRequestConditions(conditions);
        if (settings.immutable() && until != null) {
            upload.setImmutabilityPolicy(policy(until));
        }
        try {
            blob(name).getBlockBlobClient().uploadWithResponse(upload, PATIENCE, Context.NONE);
        } catch (BlobStorageException e) {
            // Only who owns the account can make one that is immutable.
            if (settings.immutable() || !BlobErrorCode.CONTAINER_NOT_FOUND.equals(e.getErrorCode())) {
                throw e;
            }
            container().createIfNotExists();
            blob(name).getBlockBlobClient().uploadWithResponse(upload, PATIENCE, Context.NONE);
        }
    }

    /** A document that has to be kept longer than thought; the store does not let a date come nearer. */
    private void prolong(String name, LocalDate until) {
        if (!settings.immutable()) {
            return;
        }
        BlobImmutabilityPolicy held = blob(name).getProperties().getImmutabilityPolicy();
        BlobImmutabilityPolicy wanted = policy(until);
        if (held == null || held.getExpiryTime() == null || held.getExpiryTime().isBefore(wanted.getExpiryTime())) {
            blob(name).setImmutabilityPolicy(wanted);
        }
    }

    private static BlobImmutabilityPolicy policy(LocalDate until) {
        return new BlobImmutabilityPolicy()
                .setExpiryTime(
                        until.atTime(LocalTime.MAX).atOffset(ZoneOffset.UTC).withNano(0))
                .setPolicyMode(BlobImmutabilityPolicyMode.UNLOCKED);
    }

    @Override
    public byte[] read(String name) {
        return asked(() -> {
            try {
                return blob(name)
                        .downloadContentWithResponse(null, null, PATIENCE, Context.NONE)
                        .getValue()
                        .toBytes();
            } catch (BlobStorageException e) {
                if (BlobErrorCode.BLOB_NOT_FOUND.equals(e.getErrorCode())) {
                    throw new ContentMissing(name);
                }
                throw e;
            }
        });
    }

    /** A blob whose time is not over stays, because the container does not let go of it; the next sweep tries again. */
    @Override
    public boolean remove(String name) {
        return asked(() -> {
            try {
                blob(name).deleteIfExists();
                return true;
            } catch (BlobStorageException e) {
                if (IMMUTABLE.equals(String.valueOf(e.getErrorCode()))) {
                    LOG.info("The container does not let go of {} yet", name);
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public void list(Consumer<StoredContent> listener) {
        asked(() -> {
            try {
                for (BlobItem blob : container().listBlobs()) {
                    if (Fingerprint.is(blob.getName())) {
                        listener.accept(new StoredContent(
                                blob.getName(),
                                blob.getProperties().getLastModified().toInstant()));
                    }
                }
            } catch (BlobStorageException e) {
                if (!BlobErrorCode.CONTAINER_NOT_FOUND.equals(e.getErrorCode())) {
                    throw e;
                }
            }
            return true;
        });
    }

    /** What was not written whole is never seen in a container. */
    @Override
    public void tidy(Instant before) {}

    @Override
    public void probe() {
        asked(() -> settings.immutable()
                ? isImmutable()
                : container().existsWithResponse(PATIENCE, Context.NONE).getValue());
    }

    private boolean isImmutable() {
        BlobContainerProperties properties = container()
                .getPropertiesWithResponse(null, PATIENCE, Context.NONE)
                .getValue();
        if (!Boolean.TRUE.equals(properties.isImmutableStorageWithVersioningEnabled())) {
            throw new IllegalStateException("It has no version-level immutability, and the settings say that it has");
        }
        return true;
    }

    private BlobClient blob(String name) {
        return container().getBlobClient(name);
    }

    private BlobContainerClient container() {
        BlobContainerClient container = opened;
        if (container == null) {
            container = new BlobServiceClientBuilder()
                    .connectionString(settings.connectionString() == null ? "" : settings.connectionString())
                    .serviceVersion(BlobServiceVersion.V2026_06_06)
                    .retryOptions(RETRIES)
                    .buildClient()
                    .getBlobContainerClient(settings.container());
            opened = container;
        }
        return container;
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (ContentMissing e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StorageUnavailable("Azure container " + settings.container(), Exceptions.unwrap(e));
        }
    }
}
