package fr.duret.maintenance.documents.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place for documents has to do, be it a disk or a cloud. */
abstract class DocumentStoreContract {

    private static final LocalDate UNTIL = LocalDate.of(2037, 1, 1);
    private static final MasterKeys KEYS = MasterKeys.parse("test:" + "0123456789abcdef".repeat(4));

    /** The store under test, empty or not; several of them lead to the same place. */
    abstract DocumentStore store();

    /** Puts bytes into the place without asking the store. */
    abstract void tamper(String name, byte[] bytes) throws IOException;

    abstract void breakDown() throws IOException;

    abstract void repair() throws IOException;

    private Vault vault() {
        return new Vault(store(), new Envelopes(KEYS), new PlainFiles(java.nio.file.Path.of("nowhere")));
    }

    private static String named(String content) {
        return Vault.fingerprint(content.getBytes(UTF_8));
    }

    @Test
    void givesBackExactlyWhatItKept() {
        byte[] bytes = new byte[300_000];
        new java.util.Random(7).nextBytes(bytes);
        String name = Vault.fingerprint(bytes);

        assertThat(store().keep(name, bytes, UNTIL)).isTrue();

        assertThat(store().read(name)).isEqualTo(bytes);
    }

    @Test
    void keepsWhatCameFirst() {
        String name = named("keepsWhatCameFirst");
        store().keep(name, "first".getBytes(UTF_8), UNTIL);

        assertThat(store().keep(name, "second".getBytes(UTF_8), UNTIL.plusYears(1)))
                .isFalse();

        assertThat(store().read(name)).asString(UTF_8).isEqualTo("first");
    }

    @Test
    void letsOneWriterOfManyWin() throws Exception {
        String name = named("letsOneWriterOfManyWin");
        byte[] content = "one content".repeat(20_000).getBytes(UTF_8);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> writers = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(number -> () -> store().keep(name, content, UNTIL))
                .toList();
        for (Future<Boolean> written : pool.invokeAll(writers)) {
            written.get();
        }
        pool.shutdown();

        assertThat(store().read(name)).isEqualTo(content);
    }

    @Test
    void replacesWhatIsDamaged() {
        String name = named("replacesWhatIsDamaged");
        store().keep(name, "damaged".getBytes(UTF_8), UNTIL);

        store().replace(name, "whole".getBytes(UTF_8));

        assertThat(store().read(name)).asString(UTF_8).isEqualTo("whole");
    }

    @Test
    void saysWhatIsMissing() {
        store().probe();
        store().keep(named("something else"), new byte[] {1}, UNTIL);

        assertThatThrownBy(() -> store().read(named("never kept"))).isInstanceOf(ContentMissing.class);
    }

    @Test
    void removesAndDoesNotMindWhenThereIsNothing() {
        String name = named("removes");
        store().keep(name, new byte[] {1}, UNTIL);

        store().remove(name);
        store().remove(name);

        assertThatThrownBy(() -> store().read(name)).isInstanceOf(ContentMissing.class);
        assertThat(listed()).doesNotContainKey(name);
    }

    @Test
    void listsEverything() {
        List<String> names = IntStream.range(0, 12)
                .mapToObj(number -> named("listed " + number))
                .toList();
        names.forEach(name -> store().keep(name, new byte[] {1}, UNTIL));

        assertThat(listed()).containsKeys(names.toArray(String[]::new));
        assertThat(Objects.requireNonNull(listed().get(names.get(0))).writtenAt())
                .isNotNull();
    }

    private Map<String, StoredContent> listed() {
        Map<String, StoredContent> all = new HashMap<>();
        store().list(content -> all.put(content.fingerprint(), content));
        return all;
    }

    @Test
    void saysThatItIsDownAndLosesNothing() throws IOException {
        String name = named("before it went down");
        DocumentStore store = store();
        store.keep(name, "kept".getBytes(UTF_8), UNTIL);

        breakDown();
        List<Throwable> refusals = new ArrayList<>();
        for (Runnable question : List.<Runnable>of(
                store::probe,
                () -> store.read(name),
                () -> store.keep(named("while it is down"), new byte[] {1}, UNTIL))) {
            refusals.add(org.assertj.core.api.Assertions.catchThrowable(question::run));
        }
        repair();

        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(StorageUnavailable.class));
        store.probe();
        assertThat(store.read(name)).asString(UTF_8).isEqualTo("kept");
        assertThat(store.keep(named("while it is down"), new byte[] {1}, UNTIL)).isTrue();
    }

    @Test
    void showsNobodyWhatItKeeps() {
        byte[] content = "Mme Odette Burnet doit 189,00 €".getBytes(UTF_8);
        String name = Vault.fingerprint(content);

        vault().keep(name, content, UNTIL);

        assertThat(new String(store().read(name), UTF_8)).doesNotContain("Burnet", "189,00");
        assertThat(vault().read(name)).isEqualTo(content);
    }

    @Test
    void servesNothingThatWasTamperedWithAndIsMadeGoodByTheSameContent() throws IOException {
        byte[] content = "189,00 €".getBytes(UTF_8);
        byte[] other = "89,00 €".getBytes(UTF_8);
        String name = Vault.fingerprint(content);
        vault().keep(name, content, UNTIL);
        vault().keep(Vault.fingerprint(other), other, UNTIL);

        tamper(name, store().read(Vault.fingerprint(other)));
        assertThatThrownBy(() -> vault().read(name))
                .isInstanceOf(ContentDamaged.class)
                .hasMessageContaining(name.substring(0, 12));

        vault().keep(name, content, UNTIL);
        assertThat(vault().read(name)).isEqualTo(content);
    }
}
