package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.kit.Json;

/** A draft of five hundred lines stays quick and small. */
class LongDraftTest {
    private static final int LINES = 500;

    private static TestHouse house;
    private static Visitor manager;
    private static String page;

    @BeforeAll
    static void a_long_plan_was_read() {
        house = TestHouse.open();
        var body = house.body("89", "Sở có kế hoạch dài");
        manager = house.signedIn(DutyKind.PROGRAMME_MANAGER, body);
        page = "/ban-thao/" + draft(body, house.person(DutyKind.PROGRAMME_MANAGER, body));
    }

    private static DraftId draft(OrganisationId body, Actor actor) {
        var sentence =
                "Tổ chức các hoạt động truyền thông về phòng ngừa bạo lực trên cơ sở giới tại địa bàn";
        var tree = DraftFixtures.plan(LINES, sentence);
        var text = new StringBuilder();
        tree.items().forEach(item -> text.append(item.text()).append('\n'));
        var number =
                house.sql()
                        .sql(
                                """
                                insert into drafting.source
                                    (province, owner, name, media_type, sha256, state, text,
                                     received_by, received_at)
                                values ('89', :owner, 'dai.txt', 'text/plain', '', 'READ', :text,
                                        :by, now())
                                returning id
                                """)
                        .param("owner", body.number())
                        .param("text", text.toString())
                        .param("by", actor.person().number())
                        .query((row, n) -> row.getLong(1))
                        .single();
        return new DraftStore(house.sql())
                .open(body, number, tree, null, actor.person(), Instant.now());
    }

    @Test
    void the_page_opens_in_time_and_is_small() {
        var size = manager.get(page).body().getBytes(StandardCharsets.UTF_8).length;
        var times = times(300, () -> manager.get(page));
        System.out.printf(
                "review of %d lines: %d bytes, p50 %.1f ms, p99 %.1f ms%n",
                LINES, size, times.get(150), times.get(296));
        assertThat(size).isLessThan(150_000);
        assertThat(times.get(150)).isLessThan(60);
    }

    @Test
    void an_edit_is_kept_in_time() {
        var seen = new int[] {edit()};
        var times =
                times(
                        200,
                        () -> {
                            var form = new HashMap<String, String>();
                            form.put("act", "text");
                            form.put("key", String.valueOf(20 + seen[0] % 400));
                            form.put("text", "Nội dung đã sửa lần " + seen[0]);
                            form.put("seen", String.valueOf(seen[0]++));
                            form.put("once", UUID.randomUUID().toString());
                            assertThat(manager.post(page + "/sua", form).statusCode())
                                    .isEqualTo(303);
                        });
        System.out.printf(
                "edit of %d lines: p50 %.1f ms, p99 %.1f ms%n",
                LINES, times.get(100), times.get(197));
        assertThat(times.get(100)).isLessThan(80);
    }

    private static int edit() {
        var id = DraftId.parse(page.substring("/ban-thao/".length()));
        return new DraftStore(house.sql()).find(id).orElseThrow().edit();
    }

    @Test
    void a_draft_survives_being_kept() {
        var tree = DraftFixtures.plan(40, "Dòng");
        assertThat(Json.read(Json.line(tree), DraftTree.class)).isEqualTo(tree);
    }

    private static List<Double> times(int count, Runnable act) {
        for (var i = 0; i < 60; i++) {
            act.run();
        }
        var times = new ArrayList<Double>();
        for (var i = 0; i < count; i++) {
            var start = System.nanoTime();
            act.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        return times;
    }
}
