package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.documents.Originals;

/** What was acknowledged is read, even when the program died in between. */
class ReadingResumeTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void a_document_whose_reading_was_cut_off_is_taken_up_again_and_drafted_once()
            throws Exception {
        var body = house.body("92", "Sở mất điện");
        var actor = house.person(DutyKind.PROGRAMME_MANAGER, body);
        var drafting = house.drafting();
        var source =
                drafting.receive(
                        actor, body, "a.txt", SamplePlan.TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(source.state()).isEqualTo(Source.State.READ);
        house.sql()
                .sql(
                        "insert into drafting.source (province, owner, name, media_type, sha256, state, received_by, received_at) select province, owner, 'b.txt', media_type, sha256, 'READING', received_by, received_at from drafting.source where province = '92' and id = :id")
                .param("id", source.number())
                .update();
        drafting.resume();
        drafting.resume();
        for (var i = 0; i < 100; i++) {
            var unread = new SourceStore(house.sql(), new Originals(house.sql())).unread();
            if (unread.isEmpty()) {
                break;
            }
            Thread.sleep(100);
        }
        var drafts =
                house.sql()
                        .sql(
                                "select count(*) from drafting.draft where province = '92' and owner = :owner")
                        .param("owner", body.number())
                        .query((row, n) -> row.getLong(1))
                        .single();
        assertThat(drafts).isEqualTo(2);
    }

    @Test
    void a_revision_is_a_new_draft_and_an_issued_one_is_closed() {
        var body = house.body("92", "Sở sửa kế hoạch");
        var actor = house.person(DutyKind.PROGRAMME_MANAGER, body);
        var drafting = house.drafting();
        var source =
                drafting.receive(
                        actor, body, "a.txt", SamplePlan.TEXT.getBytes(StandardCharsets.UTF_8));
        var first = source.draft();
        assertThat(first).isNotNull();
        if (first == null) {
            return;
        }
        var draft = drafting.lock(first).orElseThrow();
        drafting.close(first);
        assertThat(drafting.lock(first)).isEmpty();
        var next =
                drafting.reviseFrom(
                        body,
                        source.number(),
                        draft.header(),
                        draft.bases(),
                        draft.items(),
                        "92-7",
                        actor,
                        InstantSource.system().instant());
        var revision = drafting.lock(next).orElseThrow();
        assertThat(revision.items()).isEqualTo(draft.items());
        assertThat(revision.revises()).isEqualTo("92-7");
        assertThat(drafting.text(next)).contains("253/KH-UBND");
        assertThat(drafting.draftOf("92", source.number())).contains(next);
    }
}
