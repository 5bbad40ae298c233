package vn.binhan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Happening;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.kit.Formats;
import vn.binhan.parties.Role;
import vn.binhan.places.Unit;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;

/** Papers over the real server: drawn up, stopped, numbered, kept, and an office's own forms. */
class PapersTest {
    private static final String PROVINCE = "01";
    private static final String SECRET_PLACE = "Hẻm Kín chín mươi chín";
    private static final String SECRET_PHONE = "0000 100 977";

    private static final Pattern PAPER =
            Pattern.compile("name=\"paper\" value=\"([0-9a-f-]{36})\"");

    private final TestHouse house = TestHouse.open();
    private final Unit commune = commune("phuong hoan kiem");
    private final OrganisationId committee = committee();
    private final OrganisationId centre = house.body(PROVINCE, "Trung tâm giúp thử");
    private final TestHouse.Account chair = house.account(DutyKind.UNIT_HEAD, committee);
    private final TestHouse.Account worker = house.account(DutyKind.CASE_WORKER, centre);
    private final CaseRef hers = hers();

    private Unit commune(String name) {
        var choice = new PlaceChoice(house.places(), LocalDate.now(Formats.ZONE));
        return PlaceChoice.named(choice.communes(name), name).orElseThrow();
    }

    /** The committee of the commune; those of earlier tests stand there no more. */
    private OrganisationId committee() {
        house.asOwner()
                .sql(
                        """
                        update access.organisation set valid_to = current_date
                        where province = :province and valid_to is null and unit_code = :code
                        """)
                .param("province", PROVINCE)
                .param("code", commune.key().code())
                .update();
        return house.access()
                .organisations()
                .add(
                        PROVINCE,
                        "UBND phường thử " + UUID.randomUUID(),
                        null,
                        OrganisationKind.PEOPLES_COMMITTEE,
                        commune.key(),
                        null);
    }

    private CaseRef hers() {
        var actor = actor(worker);
        var opened = house.casefiles().open(actor, centre, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        var her = new Identity("Người Cần Che", 1992, null, List.of(SECRET_PHONE));
        house.parties().writeDown(actor, ref, Role.SURVIVOR, her, SECRET_PLACE);
        // It happened where both live, which he knows and a village need not.
        var him = new Identity("Người Gây Hại Thử", 1985, null, List.of());
        house.parties().writeDown(actor, ref, Role.USED_VIOLENCE, him, SECRET_PLACE);
        return ref;
    }

    private Actor actor(TestHouse.Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }

    private Visitor visitor(TestHouse.Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        visitor.get("/bien-phap");
        return visitor;
    }

    private static Map<String, String> fields(String... pairs) {
        var all = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private CaseRef decided(String reasons) {
        var answer =
                visitor(worker)
                        .post(
                                "/vu-viec/" + hers + "/cam-tiep-xuc",
                                fields(
                                        "what", "NO_CONTACT",
                                        "asker", "VICTIM",
                                        "harm", "LIFE",
                                        "consent", "yes",
                                        "him", "Người Gây Hại Thử",
                                        "her", "Người Cần Che",
                                        "bond", "SPOUSE",
                                        "commune", commune.name(),
                                        "place", SECRET_PLACE,
                                        "deeds", "bóp cổ, lấy tiền công"));
        done(answer);
        var path = answer.headers().firstValue("Location").orElseThrow();
        var dossier = CaseRef.parse(path.replaceAll("^/bien-phap/|[?].*", "")).orElseThrow();
        done(
                visitor(chair)
                        .post(
                                "/bien-phap/" + dossier + "/quyet-dinh",
                                fields("quyet-dinh-words", reasons)));
        return dossier;
    }

    /** The form as it stands on the page, with these fields written by hand. */
    private static Map<String, String> paper(String act, String... byHand) {
        var all = fields("kind", "DECISION", "sent", "yes", "act", act);
        all.put("f_SUPERIOR", "");
        all.put("f_PLACE", "Thử Nghiệm");
        all.put("f_TITLE", "CHỦ TỊCH");
        all.put("f_HIS_YEAR", "");
        all.put("f_DEEDS", "bóp cổ, lấy tiền công");
        all.put("f_REASONS", "đe dọa tính mạng");
        all.put("once", UUID.randomUUID().toString());
        all.putAll(fields(byHand));
        return all;
    }

    private List<String> told(CaseRef dossier) {
        return house.access().wall().asClock(() -> house.chronicle().of(dossier)).stream()
                .map(Happening::kind)
                .toList();
    }

    /** The one paper of this dossier in words, opened as the vault opens it for the Chair. */
    private String issued(CaseRef dossier) throws Exception {
        var wall = house.access().wall();
        var store = new PaperStore(house.sql());
        var paper = wall.as(actor(chair), () -> store.of(dossier)).getFirst();
        var sealed = wall.as(actor(chair), () -> store.sealed(dossier, paper.id())).orElseThrow();
        var reader =
                new Reader(
                        PROVINCE,
                        chair.person().number(),
                        DutyKind.UNIT_HEAD.name(),
                        committee.number());
        var opened = house.vault().open(reader, Purpose.LEGAL_PAPER, sealed);
        assertThat(opened).isInstanceOf(Opening.Shown.class);
        var shown = (Opening.Shown) opened;
        assertThat(shown.text(1)).contains("\"HIM\":\"STORY 1\"");
        try (var pdf = Loader.loadPDF(PaperPdf.of(shown.bytes(0)))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void an_order_is_drawn_up_with_its_sources_numbered_and_kept_for_good() throws Exception {
        var dossier = decided("Đe dọa tính mạng nhiều lần");
        var at = "/bien-phap/" + dossier + "/giay-to";
        var deciding = visitor(chair);
        var first = deciding.post(at, fields("kind", "DECISION")).body();
        assertThat(first)
                .contains("Từ diễn biến số 1 của hồ sơ")
                .contains("Từ diễn biến số 2 của hồ sơ")
                .contains("Theo Nghị định 76/2023/NĐ-CP")
                .contains("Bản thảo của cơ quan")
                .doesNotContain(SECRET_PLACE);
        assertThat(deciding.post(at, paper("look", "f_REASONS", "gọi " + SECRET_PHONE)).body())
                .contains("Những ô này có thể để lộ")
                .doesNotContain("value=\"issue\"");
        var leaking =
                deciding.post(
                        at,
                        paper("issue", "f_REASONS", "nạn nhân đang ở nhờ, gọi " + SECRET_PHONE));
        assertThat(leaking.statusCode()).isEqualTo(422);
        assertThat(leaking.body()).contains("Hãy viết lại những ô có thể để lộ");
        var lacking = deciding.post(at, paper("issue", "f_TITLE", ""));
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("còn thiếu: chức vụ người ký");
        assertThat(visitor(worker).post(at, paper("issue")).statusCode())
                .as("only the Chair signs an order")
                .isEqualTo(422);
        assertThat(told(dossier)).containsExactly("order.requested", "order.decided");
        var once = paper("issue");
        done(deciding.post(at, once));
        done(deciding.post(at, once));
        assertThat(told(dossier)).endsWith("paper.issued").hasSize(3);
        var list = deciding.get(at).body();
        assertThat(list).contains("Quyết định cấm tiếp xúc số 01 năm");
        assertThat(issued(dossier))
                .contains("Số: 01/QĐ-UBND", "Người Gây Hại Thử", "đe dọa tính mạng")
                .contains("chưa đối chiếu với mẫu chính thức")
                .doesNotContain(SECRET_PLACE)
                .doesNotContain("977")
                .doesNotContain("{{");
        var paper = PAPER.matcher(list);
        assertThat(paper.find()).isTrue();
        var file = deciding.post(at + "/tep", fields("paper", paper.group(1), "as", "PDF"));
        assertThat(
                        deciding.post(at + "/tep", fields("paper", paper.group(1), "as", "ORIGINS"))
                                .body())
                .contains("Từ diễn biến số 1 của hồ sơ")
                .contains("Từ sổ văn bản");
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"van-ban-[0-9a-f]{8}\\.pdf\"");
        assertThat(deciding.get("/so-van-ban").body())
                .contains("Quyết định theo Luật")
                .doesNotContain("Người Gây Hại")
                .doesNotContain("cấm tiếp xúc")
                .doesNotContain(dossier.id().toString());
        assertThat(visitor(worker).get("/vu-viec/" + dossier + "/giay-to").statusCode())
                .as("a dossier is no case")
                .isEqualTo(404);
        assertThat(visitor(house.account(DutyKind.UNIT_HEAD, centre)).get(at).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() ->
                        house.access()
                                .wall()
                                .as(
                                        actor(chair),
                                        () ->
                                                house.sql()
                                                        .sql("update papers.paper set number = 9")
                                                        .update()))
                .as("an issued paper is never changed")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void numbers_run_without_a_gap_and_none_is_given_twice() throws Exception {
        var store = new PaperStore(house.sql());
        var day = LocalDate.of(2031, 1, 2);
        Callable<Integer> give =
                () ->
                        house.transactions()
                                .execute(status -> {
                                    var number =
                                            store.next(committee, 2031, PaperKind.Book.DECISION);
                                    store.enter(committee, 2031, PaperKind.DECISION, number, day);
                                    if (Thread.currentThread().threadId() % 3 == 0) {
                                        status.setRollbackOnly();
                                        return 0;
                                    }
                                    return number;
                                });
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var given =
                    threads.invokeAll(java.util.Collections.nCopies(24, give)).stream()
                            .map(each -> each.resultNow())
                            .filter(number -> number > 0)
                            .sorted()
                            .toList();
            assertThat(given)
                    .isEqualTo(IntStream.rangeClosed(1, given.size()).boxed().toList())
                    .hasSizeBetween(10, 23);
        }
        assertThat(store.next(committee, 2032, PaperKind.Book.DECISION)).isEqualTo(1);
        assertThat(store.next(committee, 2031, PaperKind.Book.NOTICE)).isEqualTo(1);
        assertThatThrownBy(() -> store.enter(committee, 2031, PaperKind.DECISION, 1, day))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(Letterhead.number(5)).isEqualTo("05");
    }

    @Test
    void an_office_sends_its_own_form_and_the_next_paper_uses_it() throws Exception {
        var deciding = visitor(chair);
        var fields =
                new LinkedHashMap<>(Map.of("office", committee.toString(), "kind", "DECISION"));
        var got = deciding.download("/mau-giay-to/tep?cua=" + committee + "&mau=DECISION").body();
        assertThat(got).isEqualTo(Drawing.shipped(PaperKind.DECISION));
        deciding.get("/mau-giay-to");
        var wrong =
                deciding.upload(
                        "/mau-giay-to", fields, "file", "m.docx", worded("{{số nhà của chị}}"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Chương trình không biết các ô này: số nhà của chị");
        var hidden =
                deciding.upload("/mau-giay-to", fields, "file", "m.docx", worded("{{chỗ xảy ra}}"));
        assertThat(hidden.body()).contains("không được có các ô: chỗ xảy ra");
        done(
                deciding.upload(
                        "/mau-giay-to", fields, "file", "m.docx", worded("Câu riêng của phường")));
        assertThat(deciding.get("/mau-giay-to").body()).contains("Mẫu riêng, bản 1");
        var own = new PaperStore(house.sql()).own(committee, PaperKind.DECISION).orElseThrow();
        assertThat(own.docx()).isEqualTo(worded("Câu riêng của phường"));
        var dossier = decided("Đe dọa tính mạng");
        done(visitor(chair).post("/bien-phap/" + dossier + "/giay-to", paper("issue")));
        assertThat(issued(dossier)).contains("Câu riêng của phường");
        assertThat(
                        visitor(worker)
                                .upload(
                                        "/mau-giay-to",
                                        fields,
                                        "file",
                                        "m.docx",
                                        worded("Không phải việc của tôi"))
                                .statusCode())
                .isEqualTo(403);
    }

    /** The form that the program brings, with one line more. */
    private static byte[] worded(String line) throws Exception {
        var file = DocxFile.read(Drawing.shipped(PaperKind.DECISION));
        var text = new String(file.document(), StandardCharsets.UTF_8);
        file.put(
                "word/document.xml",
                text.replace(
                                "<w:sectPr>",
                                "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p><w:sectPr>")
                        .getBytes(StandardCharsets.UTF_8));
        return file.bytes();
    }

    @Test
    void a_case_gives_its_papers_no_more_than_is_needed() {
        var working = visitor(worker);
        var at = "/vu-viec/" + hers + "/giay-to";
        assertThat(working.get(at).body()).contains("Thông báo vụ việc tới Chủ tịch");
        var drawn = working.post(at, fields("kind", "NOTIFICATION")).body();
        assertThat(drawn)
                .contains(hers.toString().substring(0, 11))
                .contains("Còn thiếu")
                .contains("hồ sơ chưa có việc này")
                .doesNotContain("Người Cần Che")
                .doesNotContain(SECRET_PLACE)
                .doesNotContain(SECRET_PHONE);
        assertThat(working.post(at, fields("kind", "DECISION")).statusCode()).isEqualTo(422);
    }
}
