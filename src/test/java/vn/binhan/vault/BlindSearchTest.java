package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.VietnameseText;
import vn.binhan.vault.Identity.Field;

/** People are found by those who may know of them, and nobody learns more than that. */
class BlindSearchTest {
    private final VaultFixture fixture = new VaultFixture();
    private final AtomicInteger persons = new AtomicInteger();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Identity named(String name, Integer year) {
        return new Identity(name, year, null, List.of());
    }

    /** Somebody with quota left asks. */
    private List<Finding.Hit> hits(Vault vault, Identity query) {
        var reader = fixture.reader(1000 + persons.incrementAndGet() / 20);
        var finding = vault.search(reader, Purpose.TAKE_REPORT, fixture.province, query);
        if (finding instanceof Finding.Found(var hits)) {
            return hits;
        }
        throw new AssertionError("No quota: " + finding);
    }

    private UUID keep(Vault vault, Identity identity) {
        var party = UUID.randomUUID();
        vault.keep(VaultFixture.newCase(vault, fixture.province), party, identity);
        return party;
    }

    @Test
    void everybody_is_found_by_each_field_however_it_is_typed() {
        var vault = fixture.live();
        var kept = new HashMap<UUID, Identity>();
        for (var person : new InventedPeople(11).people(60)) {
            kept.put(keep(vault, person), person);
        }
        kept.forEach((party, who) -> {
            var year = who.birthYear();
            var bare = VietnameseText.key(who.name());
            var decomposed = Normalizer.normalize(who.name(), Normalizer.Form.NFD);
            for (var query :
                    List.of(
                            named(who.name(), year),
                            named(bare, year),
                            named(decomposed.toUpperCase(java.util.Locale.ROOT), year),
                            named(who.name(), year + 1),
                            new Identity("", null, who.citizenNumber(), List.of()),
                            new Identity(
                                    "",
                                    null,
                                    null,
                                    List.of("+84" + who.phones().getFirst().substring(1))))) {
                assertThat(hits(vault, query)).extracting(Finding.Hit::party).contains(party);
            }
        });
    }

    @Test
    void a_person_whose_birth_year_is_unknown_is_found_by_name() {
        var vault = fixture.live();
        var party = keep(vault, named("Quảng Đại Lợi", null));
        assertThat(hits(vault, named("quang dai loi", 1980)))
                .extracting(Finding.Hit::party)
                .containsExactly(party);
        assertThat(hits(vault, named("quang dai loi", null))).hasSize(1);
    }

    @Test
    void the_likeliest_stands_first() {
        var vault = fixture.live();
        var toneless = keep(vault, named("Nguyen Thi Hoa", 1990));
        var otherTone = keep(vault, named("Nguyễn Thị Hòa", 1990));
        var turned = keep(vault, named("Hoa Nguyễn Thị", 1990));
        var yearOff = keep(vault, named("Nguyễn Thị Hoa", 1991));
        var exact = keep(vault, named("Nguyễn Thị Hoa", 1990));
        var phone = keep(vault, new Identity("Trần B", 1970, null, List.of("0912345678")));
        var query = new Identity("Nguyễn Thị Hoa", 1990, null, List.of("0912 345 678"));
        var found = hits(vault, query);
        assertThat(found).extracting(Finding.Hit::party).startsWith(phone, exact, yearOff);
        assertThat(found)
                .extracting(Finding.Hit::party)
                .containsExactlyInAnyOrder(phone, exact, yearOff, toneless, otherTone, turned)
                .endsWith(turned);
        assertThat(found.get(1).exactName()).isTrue();
        assertThat(found.get(3).exactName()).isFalse();
    }

    @Test
    void who_only_shares_a_cut_hash_is_not_shown() {
        var vault = fixture.live();
        var people = new InventedPeople(5).people(400);
        var first = VaultFixture.newCase(vault, fixture.province);
        people.forEach(p -> vault.keep(first, UUID.randomUUID(), p));
        for (var who : people.subList(0, 20)) {
            var name = VietnameseText.key(who.name());
            var same =
                    people.stream()
                            .filter(p -> Spelling.common(p.name()).equals(Spelling.common(name)))
                            .filter(p -> Math.abs(p.birthYear() - who.birthYear()) <= 1)
                            .count();
            assertThat(hits(vault, named(name, who.birthYear()))).hasSize((int) same);
        }
    }

    @Test
    void a_person_behind_a_wall_and_one_who_is_not_there_give_the_same_answer_and_work() {
        var known = new InventedPeople(3).person();
        keep(fixture.live(), known);
        var asked = new ArrayList<CaseId>();
        var walls =
                new Walls() {
                    @Override
                    public boolean mayOpen(
                            Reader reader, CaseId of, FieldClass kind, Purpose purpose) {
                        return false;
                    }

                    @Override
                    public boolean mayKnow(Reader reader, CaseId of) {
                        asked.add(of);
                        return false;
                    }
                };
        var outside = fixture.live(walls, fixture.ledger::append);
        for (var query : List.of(known, named("Chưa Ai Tên Này", 2001), named("", null))) {
            asked.clear();
            assertThat(hits(outside, query)).isEmpty();
            assertThat(asked).hasSize(Search.OPENED).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_search_is_in_the_record_without_its_text_and_twenty_a_day_are_enough() {
        var vault = fixture.live();
        var reader = fixture.reader(5);
        var query = named("Nguyễn Thị Hoa", 1990);
        for (var i = 0; i < 20; i++) {
            vault.search(reader, Purpose.TAKE_REPORT, fixture.province, query);
        }
        var finding = vault.search(reader, Purpose.TAKE_REPORT, fixture.province, query);
        assertThat(finding)
                .isEqualTo(
                        new Finding.Exhausted(
                                "SEARCHES_A_DAY", fixture.now.plus(Duration.ofDays(1))));
        var rows =
                fixture.house
                        .sql()
                        .sql("select subject from ledger.entry where province = :p")
                        .param("p", fixture.province)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(rows).hasSize(20).allMatch(s -> s.matches("search:[0-9a-f]{32}"));
        assertThat(rows).containsOnly(rows.getFirst());
        fixture.now = fixture.now.plus(Duration.ofHours(25));
        assertThat(vault.search(reader, Purpose.TAKE_REPORT, fixture.province, query))
                .isInstanceOf(Finding.Found.class);
    }

    @Test
    void two_people_are_compared_without_opening_either() {
        var vault = fixture.live();
        var staff = keep(vault, new Identity("Lê Văn Dũng", 1980, "001080000001", List.of()));
        var party = keep(vault, new Identity("LE VAN DUNG", 1980, "001080000001", List.of("0911")));
        var other = keep(vault, new InventedPeople(8).person());
        assertThat(vault.equal(fixture.province, staff, party))
                .containsExactlyInAnyOrder(Field.CITIZEN, Field.NAME_AND_YEAR);
        assertThat(vault.equal(fixture.province, staff, other)).doesNotContain(Field.CITIZEN);
        var query = new Identity("", null, "001 080 000 001", List.of());
        assertThat(vault.matches(fixture.province, query, List.of(staff, other)))
                .containsExactly(Field.CITIZEN);
        assertThat(vault.matches(fixture.province, query, List.of(other))).isEmpty();
    }

    @Test
    void an_erased_or_forgotten_person_is_found_no_more_and_leaves_no_row() {
        var vault = fixture.live();
        var of = VaultFixture.newCase(vault, fixture.province);
        var erased = new InventedPeople(21).person();
        vault.keep(of, UUID.randomUUID(), erased);
        var why = new Erasure(Erasure.Reason.MISTAKE, "Luật 91/2025/QH15, Điều 14");
        vault.destroy(fixture.reader(1), of, why);
        var person = new InventedPeople(22).person();
        vault.forget(fixture.province, keep(vault, person));
        assertThat(hits(vault, erased)).isEmpty();
        assertThat(hits(vault, person)).isEmpty();
        for (var table : List.of("party", "token")) {
            var rows =
                    fixture.house
                            .sql()
                            .sql("select count(*) from vault." + table + " where province = :p")
                            .param("p", fixture.province)
                            .query((row, n) -> row.getLong(1))
                            .single();
            assertThat(rows).isZero();
        }
    }

    @Test
    void a_changed_name_is_found_and_the_old_one_no_longer() {
        var vault = fixture.live();
        var of = VaultFixture.newCase(vault, fixture.province);
        var party = UUID.randomUUID();
        vault.keep(of, party, named("Tên Cũ Rồi", 1990));
        vault.keep(of, party, named("Tên Mới Đây", 1990));
        assertThat(hits(vault, named("Tên Cũ Rồi", 1990))).isEmpty();
        assertThat(hits(vault, named("ten moi day", 1990))).hasSize(1);
    }

    @Test
    void no_readable_name_lies_in_the_tables_and_an_identity_prints_nothing() {
        var vault = fixture.live();
        var who = new Identity("Danh Sà Rây", 1977, "091077000042", List.of("0945000042"));
        keep(vault, who);
        Map<String, String> columns = Map.of("party", "identity", "token", "token");
        columns.forEach((table, column) -> {
            var rows =
                    fixture.house
                            .sql()
                            .sql(
                                    "select encode("
                                            + column
                                            + ", 'escape') from vault."
                                            + table
                                            + " where province = :p")
                            .param("p", fixture.province)
                            .query((row, n) -> row.getString(1))
                            .list();
            assertThat(rows).isNotEmpty();
            assertThat(rows)
                    .noneMatch(r -> r.contains("Danh") || r.contains("0910") || r.contains("1977"));
        });
        assertThat(who.toString()).isEqualTo("identity");
    }
}
