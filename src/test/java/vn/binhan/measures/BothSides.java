package vn.binhan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
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
import vn.binhan.papers.PaperKind;
import vn.binhan.parties.Role;
import vn.binhan.places.Unit;
import vn.binhan.vault.Identity;

/**
 * Her case with its worker, and on his side the Chair and the police of a commune, over the real
 * server: what tests of the wall between both sides begin with.
 */
public abstract class BothSides {
    protected static final String PROVINCE = "01";
    protected static final String SECRET_PLACE = "Hẻm Kín chín mươi chín";
    protected static final String SECRET_WORDS = "Chị sợ nhất là đêm";
    protected static final String SECRET_PHONE = "0000 100 977";
    protected static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Formats.ZONE);

    protected final TestHouse house = TestHouse.open();
    protected final Unit commune = commune("phuong cua nam");
    protected final OrganisationId committee =
            body("UBND phường", OrganisationKind.PEOPLES_COMMITTEE);
    protected final OrganisationId police = body("Công an phường", OrganisationKind.POLICE_OR_ARMY);
    protected final OrganisationId centre = house.body(PROVINCE, "Trung tâm giúp thử");
    protected final TestHouse.Account chair = house.account(DutyKind.UNIT_HEAD, committee);
    protected final TestHouse.Account chief = house.account(DutyKind.UNIT_HEAD, police);
    protected final TestHouse.Account worker = house.account(DutyKind.CASE_WORKER, centre);
    protected final CaseRef hers = hers();

    private Unit commune(String name) {
        var today = LocalDate.now(Formats.ZONE);
        var choice = new PlaceChoice(house.places(), today);
        return PlaceChoice.named(choice.communes(name), name).orElseThrow();
    }

    /** A body of the commune; those of earlier tests stand there no more. */
    private OrganisationId body(String name, OrganisationKind kind) {
        house.asOwner()
                .sql(
                        """
                        update access.organisation set valid_to = current_date
                        where province = :province and kind = :kind and valid_to is null
                          and unit_code = :code
                        """)
                .param("province", PROVINCE)
                .param("kind", kind.name())
                .param("code", commune.key().code())
                .update();
        return house.access()
                .organisations()
                .add(PROVINCE, name + " thử " + UUID.randomUUID(), null, kind, commune.key(), null);
    }

    private CaseRef hers() {
        var actor = actor(worker);
        var opened = house.casefiles().open(actor, centre, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        var her = new Identity("Người Cần Che", 1992, null, List.of(SECRET_PHONE));
        house.parties().writeDown(actor, ref, Role.SURVIVOR, her, SECRET_PLACE);
        return ref;
    }

    protected Actor actor(TestHouse.Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }

    protected Visitor visitor(TestHouse.Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        visitor.get("/bien-phap");
        return visitor;
    }

    protected static Map<String, String> fields(String... pairs) {
        var all = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    protected Map<String, String> request(String... more) {
        var all =
                fields(
                        "what", "NO_CONTACT",
                        "asker", "VICTIM",
                        "harm", "LIFE",
                        "consent", "yes",
                        "him", "Người Gây Hại Thử",
                        "her", "Người Cần Che",
                        "bond", "SPOUSE",
                        "commune", "phường Cửa Nam",
                        "place", "tại nhà hai người",
                        "deeds", "bóp cổ, lấy tiền công");
        all.putAll(fields(more));
        return all;
    }

    protected CaseRef asked(String... more) {
        var answer = visitor(worker).post("/vu-viec/" + hers + "/cam-tiep-xuc", request(more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var path = answer.headers().firstValue("Location").orElseThrow();
        return CaseRef.parse(path.replaceAll("^/bien-phap/|[?].*", "")).orElseThrow();
    }

    protected static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    protected static String[] ago(String field, Duration ago) {
        var at = Instant.now().minus(ago);
        return new String[] {
            field + "-day", Formats.day(LocalDate.ofInstant(at, Formats.ZONE)),
            field + "-time", TIME.format(at)
        };
    }

    protected static String[] and(String[] one, String... more) {
        var all = java.util.Arrays.copyOf(one, one.length + more.length);
        System.arraycopy(more, 0, all, one.length, more.length);
        return all;
    }

    protected List<String> told(CaseRef dossier) {
        return house.access().wall().asClock(() -> house.chronicle().of(dossier)).stream()
                .map(Happening::kind)
                .toList();
    }

    /**
     * Every page this person gets, asked with the dossier and with her case, without its tokens.
     */
    protected Map<String, String> everything(Visitor looking, CaseRef dossier) {
        // What the rounds of the house do for everybody once does not fall between two looks.
        house.kinship().markEverybody();
        var pages = new HashMap<String, String>();
        var people =
                Pattern.compile("/lien-quan/([0-9a-f-]{36})")
                        .matcher(looking.get("/ho-so/" + dossier + "/lien-quan").body())
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        for (var route : house.routes()) {
            if (!route.method().equals(HttpMethod.GET) || route.path().equals("/dang-xuat")) {
                continue;
            }
            var pattern = route.path();
            for (var ref : pattern.contains("{ref}") ? List.of(dossier, hers) : List.of(dossier)) {
                for (var party : pattern.contains("{party}") ? people : List.of("none")) {
                    var path =
                            pattern.replace("{ref}", ref.toString())
                                    .replace("{party}", party)
                                    .replaceAll("\\{[^}]+}", "91-999999");
                    var answer = looking.get(path);
                    if (ref.equals(hers) && route.path().contains("{ref}")) {
                        assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
                    }
                    pages.put(
                            path.replace(hers.toString(), "hers"),
                            plain(answer.body()).replace(hers.toString(), "asked for"));
                }
            }
        }
        for (var opening : List.of("/bien-phap/", "/xu-ly/")) {
            var opened = looking.post(opening + dossier + "/mo", Map.of());
            pages.put(opening + "mo", plain(opened.body()));
            for (var kind : PaperKind.values()) {
                var asking = Map.of("kind", kind.name());
                var drawn = looking.post(opening + dossier + "/giay-to", asking);
                if (drawn.statusCode() == 200) {
                    pages.put(opening + "giay-to " + kind, plain(drawn.body()));
                }
            }
        }
        return pages;
    }

    /** The desk of reports, on which reports of other tests come to everybody in the end. */
    protected static boolean isOfReports(String path) {
        return path.contains("/truc-ban");
    }

    /**
     * A page without what is new at every look: tokens, the minutes that are left, and how many
     * reports of other tests wait.
     */
    protected static String plain(String body) {
        return body.replaceAll(
                        "(<span>Bàn trực</span>)<span class=\"moj-notification-badge\">.*?</span></span>\\s*",
                        "$1")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("value=\"[A-Za-z0-9_-]{36,}\"", "")
                .replaceAll("[?]v=[0-9a-f]+", "")
                .replaceAll("(\\d+ (ngày|giờ|phút|giây)\\s*)+", "")
                .replaceAll("\\d{2}:\\d{2}(:\\d{2})?", "");
    }
}
