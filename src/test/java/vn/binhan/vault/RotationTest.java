package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys are exchanged while everything stays readable, also when that is broken off. */
class RotationTest {
    private final VaultFixture fixture = new VaultFixture();
    private final KeyStore store = new KeyStore(fixture.house.sql());

    @AfterEach
    void close() {
        fixture.close();
    }

    private Rotation rotation(VaultKeys keys) {
        var sql = fixture.house.sql();
        var transactions = new Transactions(fixture.house.transactions());
        var index = new IndexStore(sql);
        var search =
                new Search(
                        transactions,
                        index,
                        new Quota(sql),
                        VaultFixture.OPEN,
                        new Acts(fixture.ledger::append));
        var caseKeys = new CaseKeys(store, keys.unlock(Unlocking.plain()));
        return new Rotation(transactions, store, index, search, caseKeys);
    }

    private void opens(Vault vault, List<Sealed> sealed) {
        assertThat(vault.open(fixture.reader(1), Purpose.WORK_ON_CASE, sealed))
                .isInstanceOf(Opening.Shown.class);
    }

    @Test
    void all_keys_come_under_the_new_version_and_the_old_one_goes() {
        var vault = fixture.live();
        var sealed = new ArrayList<Sealed>();
        for (var i = 0; i < 12; i++) {
            sealed.addAll(fixture.sealed(vault, "x" + i, FieldClass.STORY));
        }
        var person = new InventedPeople(4).person();
        vault.keep(sealed.getFirst().context().of(), UUID.randomUUID(), person);
        rotation(fixture.keys).rotate(fixture.province, (p, done, of) -> {}, fixture.now);
        assertThat(store.versions(fixture.province))
                .extracting(v -> v.version())
                .containsExactly(2);
        assertThat(store.counts(fixture.province, 2)).containsExactly(12, 12);
        // Both a vault that knew the old key and one that starts now.
        opens(vault, sealed);
        opens(fixture.live(), sealed);
        var finding =
                fixture.live()
                        .search(fixture.reader(1), Purpose.TAKE_REPORT, fixture.province, person);
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Found.class, found -> assertThat(found.hits()).hasSize(1));
        opens(vault, fixture.sealed(vault, "new", FieldClass.STORY));
    }

    @Test
    void a_rotation_that_is_broken_off_leaves_everything_readable_and_is_taken_up_again() {
        var vault = fixture.live();
        var of = new ArrayList<CaseId>();
        fixture.house
                .transactions()
                .executeWithoutResult(s -> {
                    for (var i = 0; i < Rotation.BATCH + 20; i++) {
                        of.add(VaultFixture.newCase(vault, fixture.province));
                    }
                });
        var sealed =
                of.stream()
                        .limit(40)
                        .map(c -> vault.seal(fixture.field(c, FieldClass.STORY, "1"), "x"))
                        .toList();
        assertThatThrownBy(() ->
                        rotation(fixture.keys)
                                .rotate(
                                        fixture.province,
                                        (p, done, all) -> {
                                            throw new IllegalStateException("killed");
                                        },
                                        fixture.now))
                .hasMessage("killed");
        assertThat(store.versions(fixture.province)).hasSize(2);
        assertThat(store.counts(fixture.province, 2)).containsExactly(500, 520);
        opens(fixture.live(), sealed);
        opens(vault, fixture.sealed(vault, "meanwhile", FieldClass.STORY));
        var steps = new AtomicInteger();
        rotation(fixture.keys)
                .rotate(fixture.province, (p, done, all) -> steps.incrementAndGet(), fixture.now);
        assertThat(steps.get()).isEqualTo(2);
        assertThat(store.versions(fixture.province))
                .extracting(v -> v.version())
                .containsExactly(2);
        assertThat(store.counts(fixture.province, 2)).containsExactly(521, 521);
        opens(fixture.live(), sealed);
        opens(vault, sealed);
    }

    @Test
    void the_index_is_written_anew_with_other_bits_and_people_stay_findable_throughout() {
        var vault = fixture.live();
        var of = VaultFixture.newCase(vault, fixture.province);
        var people = new InventedPeople(77).people(30);
        people.forEach(p -> vault.keep(of, UUID.randomUUID(), p));
        var late = new InventedPeople(78).person();
        assertThatThrownBy(() ->
                        rotation(fixture.keys)
                                .reindex(
                                        fixture.province,
                                        16,
                                        (p, done, all) -> {
                                            throw new IllegalStateException("killed");
                                        },
                                        fixture.now))
                .hasMessage("killed");
        vault.keep(of, UUID.randomUUID(), late);
        found(vault, people.get(3));
        found(vault, late);
        rotation(fixture.keys).reindex(fixture.province, 16, (p, done, all) -> {}, fixture.now);
        var epochs = new IndexStore(fixture.house.sql()).epochs(fixture.province);
        assertThat(epochs).hasSize(1);
        assertThat(epochs.getFirst().bits()).isEqualTo(16);
        assertThat(epochs.getFirst().complete()).isTrue();
        found(vault, people.get(3));
        found(fixture.live(), late);
    }

    private void found(Vault vault, Identity who) {
        var query = new Identity(who.name(), who.birthYear(), null, List.of());
        var finding = vault.search(fixture.reader(2), Purpose.TAKE_REPORT, fixture.province, query);
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Found.class, found -> assertThat(found.hits()).isNotEmpty());
    }
}
