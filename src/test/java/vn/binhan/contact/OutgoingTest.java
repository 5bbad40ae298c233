package vn.binhan.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome.Done;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.intake.Telling.Whom;
import vn.binhan.intake.Told;
import vn.binhan.kit.Formats;
import vn.binhan.kit.WrongForm;
import vn.binhan.ledger.Particulars;

/** From a case nothing goes to her that she did not allow, and no number is shown for it. */
class OutgoingTest {
    private static final CaseRef REF = new CaseRef("91", UUID.randomUUID());
    private static final Gen<Channel> CHANNELS = arbitrary().enumValues(Channel.class);
    private static final Gen<SafeContact> CONTACTS =
            CHANNELS.zip(
                    arbitrary().pick(List.of("", "0900000001")),
                    arbitrary()
                            .pick(
                                    List.of(
                                            "",
                                            "8:00-11:00",
                                            "21h-6h",
                                            "8:00-11:00; 14:00-16:00",
                                            "8:00-11:00; trừ ngày rằm",
                                            "khi chồng đi làm")),
                    arbitrary().pick(List.of("", "Hàng đã về")),
                    (channel, number, hours, words) ->
                            new SafeContact(channel, number, hours, "mẹ", "cải", words));
    private static final Gen<Instant> MOMENTS =
            integers()
                    .between(0, 24 * 60 - 1)
                    .map(m -> Instant.parse("2026-11-21T17:00:00Z").plusSeconds(60L * m));

    @Test
    void a_number_is_shown_only_for_the_way_and_hour_that_she_chose_while_nobody_makes_her() {
        qt().withExamples(5_000)
                .forAll(CONTACTS, CHANNELS, MOMENTS, integers().between(0, 3))
                .checkAssert((contact, channel, at, bits) -> {
                    var coerced = (bits & 1) == 1;
                    var read = (bits & 2) == 2;
                    if (!(Outgoing.of(contact, coerced, channel, at, read)
                            instanceof Outgoing.Allowed allowed)) {
                        return;
                    }
                    assertThat(coerced).isFalse();
                    assertThat(channel)
                            .isEqualTo(contact.channel())
                            .isNotIn(Channel.NOT_AT_ALL, Channel.ONLY_RECEIPT);
                    assertThat(allowed.number()).isEqualTo(contact.address()).isNotEmpty();
                    assertThat(allowed.words()).isEqualTo(contact.neutralWords());
                    var hour = (at.getEpochSecond() / 3600 + 7) % 24;
                    switch (contact.hours()) {
                        case "8:00-11:00" -> assertThat(hour).isBetween(8L, 10L);
                        case "21h-6h" -> assertThat(hour >= 21 || hour < 6).isTrue();
                        case "8:00-11:00; 14:00-16:00" ->
                                assertThat(hour).isIn(8L, 9L, 10L, 14L, 15L);
                        case "8:00-11:00; trừ ngày rằm" -> {
                            assertThat(hour).isBetween(8L, 10L);
                            assertThat(read).isTrue();
                        }
                        case "" -> {}
                        default -> assertThat(read).isTrue();
                    }
                });
    }

    @Test
    void the_act_writes_down_nothing_that_the_policy_refuses() {
        qt().withExamples(5_000)
                .forAll(CONTACTS, CHANNELS, MOMENTS, booleans().all())
                .checkAssert((contact, channel, at, coerced) -> {
                    var command = new MakeContact.Command(REF, contact, 0, channel, false, null);
                    var accepted =
                            MakeContact.tell(command, List.of(), coerced, at)
                                    instanceof Decision.Accepted<?>;
                    var allowed =
                            Outgoing.of(contact, coerced, channel, at, false)
                                    instanceof Outgoing.Allowed;
                    assertThat(accepted).isEqualTo(allowed);
                });
    }

    @Test
    void a_way_that_somebody_told_about_her_is_no_way_to_her() {
        var way = new SafeContact(Channel.CALL, "0900000001", "", "", "", "");
        for (var whom : Whom.values()) {
            var story = new Told.Story(whom, Set.of(), "", Set.of(), null, "vi", "");
            var told = new Told(List.of(story), List.of(), List.of(way), List.of());
            assertThat(Contact.hers(told))
                    .as(whom.name())
                    .isEqualTo(whom == Whom.SELF || whom == Whom.NOT_SAID ? way : null);
        }
    }

    @Test
    void neutral_words_that_tell_are_not_kept() {
        assertThat(AgreeContact.tell(agreeing("Bên công an gọi chị")))
                .isEqualTo(Decision.refuse("contact.refused.tells"));
        assertThat(AgreeContact.tell(agreeing("Hàng đã về"))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void two_ways_whose_writers_knew_not_of_each_other_keep_everything_back_until_she_is_asked() {
        var at = Instant.parse("2026-11-21T03:00:00Z");
        var contact = new SafeContact(Channel.CALL, "0900000001", "", "mẹ", "cải", "Hàng đã về");
        var call = new MakeContact.Command(REF, contact, 2, Channel.CALL, true, null);
        var tale = new Tale();
        for (var seen : List.of(0, 0)) {
            var codes = Particulars.none().code("channel", Channel.CALL).number("seen", seen);
            tale.tell(at, List.of(new Draft(ContactEvent.AGREED, at, codes)));
        }
        assertThat(MakeContact.tell(call, tale.happenings(), false, at))
                .isEqualTo(Decision.refuse("contact.refused.disputed"));
        var codes = Particulars.none().code("channel", Channel.CALL).number("seen", 2);
        tale.tell(at, List.of(new Draft(ContactEvent.AGREED, at, codes)));
        var again = new MakeContact.Command(REF, contact, 3, Channel.CALL, true, null);
        assertThat(MakeContact.tell(again, tale.happenings(), false, at))
                .isInstanceOf(Decision.Accepted.class);
    }

    private static AgreeContact.Command agreeing(String words) {
        var contact = new SafeContact(Channel.TEXT, "0900000001", "", "", "", words);
        return new AgreeContact.Command(REF, Instant.EPOCH, contact, null, null);
    }

    @Test
    void her_hours_are_seen_before_a_call_and_the_page_of_the_case_never_shows_the_number() {
        var house = TestHouse.open();
        var unit = house.body("91", "Ủy ban nhân dân xã giờ an toàn thử");
        var account = house.account(DutyKind.CASE_WORKER, unit);
        var worker = house.access().actor(account.person()).orElseThrow();
        var done = (Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        var hers = "/vu-viec/" + CaseRef.parse(done.result()).orElseThrow();
        var page = hers + "/lien-lac";
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        visitor.get(page);
        visitor.post(hers + "/bat-dau", Map.of());
        visitor.post(hers + "/ghi", Map.of("deed", "NOTE", "words", "Đã gặp ở trạm y tế"));
        var chosen = new HashMap<>(Map.of("channel", "CALL", "address", "0900 555 888"));
        chosen.putAll(Map.of("who", "em gái Út", "code", "rau muống", "hours", "trừ ngày rằm"));
        chosen.putAll(Map.of("from", "25:00", "until", "6:00"));
        WrongForm.says(visitor.post(page, chosen), "from", "Hãy ghi cả hai giờ");
        // All day but for the two hours around now.
        var hour = Instant.now().atZone(Formats.ZONE).getHour();
        chosen.putAll(Map.of("from", (hour + 2) % 24 + "h", "until", hour + ":00"));
        assertThat(visitor.post(page, chosen).statusCode()).isEqualTo(303);
        var opened = visitor.post(hers + "/mo", Map.of()).body();
        assertThat(opened)
                .contains("Đã gặp ở trạm y tế", "Mở ở trang Liên lạc")
                .doesNotContain("0900 555 888", "rau muống", "em gái Út");
        assertThat(visitor.get(page).body()).doesNotContain("em gái Út", "trừ ngày rằm");
        assertThat(visitor.post(page + "/gio", Map.of()).body())
                .contains("em gái Út", "trừ ngày rằm", "Tôi đã đọc giờ chị dặn")
                .doesNotContain("0900 555 888", "rau muống");
        var early = visitor.post(page + "/goi", Map.of("way", "CALL", "read", "yes"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("em gái Út").doesNotContain("0900 555 888");
        visitor.post(page, Map.of("channel", "NOT_AT_ALL"));
        assertThat(visitor.post(hers + "/mo", Map.of()).body()).doesNotContain("0900 555 888");
    }

    @Test
    void at_the_page_her_newest_word_counts_and_the_number_appears_only_after_it_is_on_record() {
        var house = TestHouse.open();
        var unit = house.body("91", "Ủy ban nhân dân xã liên lạc thử");
        var account = house.account(DutyKind.CASE_WORKER, unit);
        var worker = house.access().actor(account.person()).orElseThrow();
        var done = (Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        var ref = CaseRef.parse(done.result()).orElseThrow();
        var page = "/vu-viec/" + ref + "/lien-lac";
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        visitor.get(page);
        assertThat(visitor.post(page + "/goi", Map.of("way", "CALL")).statusCode())
                .as("nothing is known")
                .isEqualTo(422);
        var chosen = Map.of("channel", "CALL", "address", "0900 555 777", "neutral", "Hàng đã về");
        assertThat(visitor.post(page, chosen).statusCode()).isEqualTo(303);
        assertThat(visitor.get(page).body()).doesNotContain("0900 555 777");
        var text = visitor.post(page + "/goi", Map.of("way", "TEXT"));
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).doesNotContain("0900 555 777");
        assertThat(visitor.post(page + "/goi", Map.of("way", "CALL")).body())
                .contains("0900 555 777", "Hàng đã về");
        assertThat(house.chronicle().read(worker, ref).orElseThrow().happenings())
                .filteredOn(told -> told.is(ContactEvent.MADE))
                .hasSize(1);
        visitor.post(page, Map.of("channel", "NOT_AT_ALL"));
        var refused = visitor.post(page + "/goi", Map.of("way", "CALL"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("0900 555 777");
    }
}
