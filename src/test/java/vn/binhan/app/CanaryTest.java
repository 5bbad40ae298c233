package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.demo.Demonstration;
import vn.binhan.journeys.TestBrowser;
import vn.binhan.kit.LogLine;
import vn.binhan.ledger.SigningKey;
import vn.binhan.signin.SecretBox;
import vn.binhan.signin.SignIn;
import vn.binhan.signin.Strictness;
import vn.binhan.storage.DataFolder;
import vn.binhan.storage.Database;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.Disk;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Finding;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Unlocking;
import vn.binhan.vault.VaultKeys;

/**
 * A day of work on one person, whose name, numbers and words nobody else bears; after it they are
 * in no table, journal, log, key, temporary file, dump or browser. What is laid out in the open as
 * a control is found in each of them, so the search can see.
 */
class CanaryTest {
    private static final String NAME = "Quách Thị Ửng Hỡi";
    private static final String CITIZEN = "099191777331";
    private static final String PHONE = "0400917355";
    private static final String STORY = "chuyện con chim hoàng yến kể lúc mười ba giờ lẻ chín";
    private static final String CONTROL = "dấu thử Khuất Văn Tỏ Tường";

    private static final FileAppender<ILoggingEvent> LISTENER = new FileAppender<>();

    private static Path data;
    private static Path temporary;
    private static Path profile;
    private static Path inside;
    private static TestProgram program;
    private static final Map<String, Set<String>> FOUND = new LinkedHashMap<>();
    private static final Map<String, Set<String>> SEEN = new LinkedHashMap<>();
    private static long scanned;

    @BeforeAll
    static void a_day_of_work() throws Exception {
        data = TestProgram.folder();
        temporary = TestProgram.folder();
        profile = Files.createTempDirectory("binhan-profile-");
        inside = Files.createTempFile("binhan-inside-", ".log");
        try (var running =
                TestProgram.startWith(List.of("-Djava.io.tmpdir=" + temporary), "demo", data)
                        .ready()) {
            program = running;
            listen();
            var ref = atTheDesk();
            atTheVault(ref);
            atTheBrowser();
            whenThingsFail();
            CanaryReport.sent(
                    program,
                    data,
                    temporary.resolve("spool"),
                    List.of(NAME, CITIZEN, PHONE, STORY));
            layOutTheControl();
            look();
        }
    }

    @AfterAll
    static void remove() throws IOException {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger("ROOT").detachAppender(LISTENER);
        context.getLogger("vn.binhan").setLevel(null);
        LISTENER.stop();
        TestProgram.remove(data);
        for (var folder : List.of(temporary, profile)) {
            Disk.remove(folder);
        }
        Files.deleteIfExists(inside);
    }

    /** The log of the part of the program that this test runs itself, everything of ours. */
    private static void listen() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var layout = new LogLine();
        layout.setContext(context);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        LISTENER.setContext(context);
        LISTENER.setFile(inside.toString());
        LISTENER.setEncoder(encoder);
        LISTENER.start();
        context.getLogger("ROOT").addAppender(LISTENER);
        context.getLogger("vn.binhan").setLevel(Level.TRACE);
    }

    /** Signs in, opens a case, and says her name wherever a form or address takes a text. */
    private static CaseRef atTheDesk() {
        var worker = program.visitor();
        worker.get("/dang-nhap");
        worker.post("/dang-nhap", Map.of("login", NAME, "password", STORY));
        worker.signIn("ctxh1", Demonstration.PASSWORD);
        worker.get("/ho-so");
        var opened = worker.post("/ho-so", Map.of("once", UUID.randomUUID().toString()));
        var path = opened.headers().firstValue("Location").orElseThrow();
        var ref = CaseRef.parse(path.substring(7).replaceAll("\\?.*", "")).orElseThrow();
        for (var text : List.of(NAME, CITIZEN, PHONE, STORY)) {
            var coded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            worker.get("/ho-so/" + coded);
            worker.get("/" + coded + "?bao=" + coded);
            worker.get("/dia-danh?q=" + coded);
            worker.get("/api/v1/plans?after=" + coded);
            worker.post("/ho-so/khan-cap", Map.of("ref", text, "danger", text));
            var share = Map.of("person", text, "reason", text, "until", text);
            worker.post("/ho-so/" + ref + "/nguoi", share);
            worker.post(
                    "/ho-so/" + ref + "/nguoi",
                    Map.of("person", "91-1", "reason", text, "until", "01/01/2099"));
            worker.post("/ho-so/" + ref + "/nguoi/" + coded + "/thoi", Map.of());
            worker.post("/ho-so", Map.of("once", text, "unit", text));
            worker.post("/ho-so", Map.of("_csrf", text, "unit", text));
        }
        var file = (NAME + "\n" + STORY).repeat(40_000).getBytes(StandardCharsets.UTF_8);
        worker.upload("/nhap-van-ban", Map.of("owner", NAME), "file", NAME + ".docx", file);
        var manager = program.visitor();
        manager.signIn("angiang", Demonstration.PASSWORD);
        manager.upload("/nhap-van-ban", Map.of("_csrf", NAME), "file", NAME + ".pdf", file);
        manager.upload("/nhap-van-ban", Map.of("owner", NAME), "file", "a.txt", file);
        return ref;
    }

    /** Seals her, finds her, opens her words, through the program's own parts beside the server. */
    private static void atTheVault(CaseRef ref) throws Exception {
        var keys = VaultKeys.in(VaultKeys.beside(data), data);
        var port = Files.readAllLines(TestProgram.lock(data)).get(3);
        var address =
                DatabaseAddress.ofOwner("jdbc:postgresql://127.0.0.1:" + port + "/binhan", data);
        try (var database = Database.open(address, DataFolder.secret(keys.folder()));
                var house =
                        new House(
                                database,
                                InstantSource.system(),
                                SigningKey.in(keys.folder().resolve("record.key")),
                                new SignIn.Settings(
                                        SecretBox.passing(), Strictness.ofDemonstration()))) {
            house.vault().unlock(keys, Unlocking.plain());
            var worker = worker(house);
            var reader =
                    new Reader(
                            worker.person().province(),
                            worker.person().number(),
                            DutyKind.CASE_WORKER.name(),
                            worker.duties().getFirst().organisation().number());
            var of = new CaseId(ref.province(), ref.id());
            var who = new Identity(NAME, 1991, CITIZEN, List.of(PHONE));
            var place = new FieldContext(of, FieldClass.STORY, "proof/note", "words", "1");
            var sealed =
                    database.transactions()
                            .execute(_ -> {
                                house.vault().keep(of, UUID.randomUUID(), who);
                                return house.vault().seal(place, STORY);
                            });
            assertThat(sealed).isNotNull();
            try (var owner = program.owner();
                    var make = owner.createStatement()) {
                make.execute("create table public.proof_sealed (value bytea)");
                try (var insert =
                        owner.prepareStatement("insert into public.proof_sealed values (?)")) {
                    insert.setBytes(1, sealed.stored());
                    insert.executeUpdate();
                }
            }
            for (var query :
                    List.of(
                            who,
                            new Identity(NAME, 1991, null, List.of()),
                            new Identity("", null, null, List.of(PHONE)))) {
                var found = house.vault().search(reader, Purpose.TAKE_REPORT, "91", query);
                assertThat(((Finding.Found) found).hits()).isNotEmpty();
            }
            var opening = house.vault().open(reader, Purpose.WORK_ON_CASE, List.of(sealed));
            assertThat(((Opening.Shown) opening).text(0)).isEqualTo(STORY);
            refusedByTheDatabase(database);
        }
    }

    private static Actor worker(House house) {
        return java.util.stream.LongStream.rangeClosed(1, 100)
                .mapToObj(number -> house.access().actor(new PersonId("91", number)))
                .flatMap(java.util.Optional::stream)
                .filter(actor -> actor.name().equals(NAME_OF_WORKER))
                .findFirst()
                .orElseThrow();
    }

    private static final String NAME_OF_WORKER =
            Demonstration.ACCOUNTS.stream()
                    .filter(account -> account.login().equals("ctxh1"))
                    .findFirst()
                    .orElseThrow()
                    .name();

    /** Statements that fail on what they are given: the database quotes it, the log must not. */
    private static void refusedByTheDatabase(Database database) {
        for (var statement :
                List.of(
                        "select cast(:text as uuid)",
                        "select cast(:text as timestamptz)",
                        "select cast(:text as jsonb)",
                        "insert into casefiles.file (province, id, holder, unit_code, unit_since,"
                                + " opened_at) values (:text, null, 1, :text, now(), now())",
                        "insert into ledger.entry (province, at, duty, operation, subject,"
                                + " particulars) values (:text, now(), :text, :text, null, '{}')")) {
            try {
                database.sql().sql(statement).param("text", STORY).query((row, n) -> 1).list();
            } catch (DataAccessException e) {
                assertThat(vn.binhan.kit.Log.fault(e)).hasSize(8);
            }
        }
    }

    /** The same words typed into a browser, whose user signs out at the end. */
    private static void atTheBrowser() throws IOException {
        try (var browser = TestBrowser.inProfile(profile)) {
            var page = browser.page();
            signIn(page, "truc", Demonstration.PASSWORD);
            page.waitForURL(url -> !url.contains("/dang-nhap"));
            page.navigate(program.url() + "/ho-so");
            for (var text : List.of(NAME, CITIZEN, PHONE)) {
                page.fill("#ref", text);
                page.check("input[name=danger] >> nth=0");
                page.waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> page.click("main form button[type=submit]"));
                page.waitForLoadState();
                assertThat(page.inputValue("#ref")).isEqualTo(text);
            }
            page.click("form[action='/dang-xuat'] button");
            page.waitForURL(url -> !url.contains("/ho-so"));
        }
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate(program.url() + "/dang-nhap");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    /** The database dies under a request that carries her name. */
    private static void whenThingsFail() throws IOException {
        var worker = program.visitor();
        worker.signIn("ctxh1", Demonstration.PASSWORD);
        var coded = URLEncoder.encode(NAME, StandardCharsets.UTF_8);
        var before = 0L;
        var status = 0;
        // The program waits for another database, which may stand before this is answered.
        for (var tries = 0; tries < 5 && status < 500; tries++) {
            worker.get("/ho-so");
            before = TestProgram.postmaster(data).orElseThrow().pid();
            program.killDatabase();
            status = worker.get("/ho-so?ref=" + coded).statusCode();
            if (status < 500) {
                program.readyAgain(before);
            }
        }
        assertThat(status).isGreaterThanOrEqualTo(500);
        assertThat(worker.post("/ho-so/khan-cap", Map.of("ref", NAME)).statusCode())
                .isGreaterThanOrEqualTo(400);
        program.readyAgain(before);
    }

    private static void layOutTheControl() throws Exception {
        try (var owner = program.owner();
                var statement = owner.createStatement()) {
            statement.execute("create table public.proof_control (words text)");
            // One row alone may be cut in two at the end of a page of the journal.
            statement.execute(
                    "insert into public.proof_control select '"
                            + CONTROL
                            + "' from generate_series(1, 100)");
            // On a busy disk this may take longer than a statement is usually given.
            owner.setNetworkTimeout(Runnable::run, 0);
            statement.execute("checkpoint");
        }
        for (var file :
                List.of(
                        temporary.resolve("control"),
                        VaultKeys.beside(data).resolve("control"),
                        profile.resolve("control"))) {
            Files.writeString(file, CONTROL);
        }
        Files.writeString(inside, CONTROL + "\n", StandardOpenOption.APPEND);
        Files.writeString(program.errorFile(), CONTROL + "\n", StandardOpenOption.APPEND);
    }

    private static void look() throws Exception {
        var canaries =
                new Canaries(
                        Map.of("name", NAME, "citizen", CITIZEN, "phone", PHONE, "story", STORY));
        var control = new Canaries(Map.of("control", CONTROL));
        for (var search : List.of(canaries, control)) {
            var into = search == canaries ? FOUND : SEEN;
            FOLDERS.forEach((name, folder) -> {
                try {
                    search.below(folder.get(), name.equals("browser"))
                            .forEach((file, hits) -> into.put(name + " " + file, hits));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            for (var log : List.of(inside, program.outputFile(), program.errorFile())) {
                var hits = search.in(Files.readAllBytes(log));
                if (!hits.isEmpty()) {
                    into.put("log " + log, hits);
                }
            }
            try (var owner = program.owner()) {
                var dumped = search.inDumpOf(owner);
                if (!dumped.isEmpty()) {
                    into.put("dump", dumped);
                }
            }
        }
        scanned = canaries.scanned();
    }

    private static final Map<String, java.util.function.Supplier<Path>> FOLDERS =
            Map.of(
                    "tables", () -> data.resolve("database/cluster/base"),
                    "journal", () -> data.resolve("database/cluster/pg_wal"),
                    "data", () -> data,
                    "keys", () -> VaultKeys.beside(data),
                    "temporary", () -> temporary,
                    "browser", () -> profile);

    @Test
    void nothing_of_her_is_anywhere() {
        System.out.println("CanaryTest looked through " + scanned / 1_000_000 + " MB");
        assertThat(scanned).isGreaterThan(50_000_000);
        assertThat(FOUND).isEmpty();
    }

    @Test
    void what_lies_in_the_open_is_found_in_every_place() {
        for (var place :
                List.of("tables", "journal", "keys", "temporary", "browser", "dump", "log")) {
            assertThat(SEEN.keySet()).as(place).anyMatch(key -> key.startsWith(place));
        }
        assertThat(SEEN.keySet().stream().filter(key -> key.startsWith("log"))).hasSize(2);
    }

    @Test
    void every_form_is_found_wherever_it_stands() throws IOException {
        var canaries = new Canaries(Map.of("name", NAME, "citizen", CITIZEN));
        assertThat(canaries.forms()).hasSizeGreaterThan(30);
        for (var form : canaries.forms().entrySet()) {
            var around = new byte[3 * (1 << 20)];
            var at = (1 << 20) - 7;
            System.arraycopy(form.getValue(), 0, around, at, form.getValue().length);
            assertThat(canaries.in(new java.io.ByteArrayInputStream(around), true))
                    .contains(form.getKey());
        }
        var packed = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(NAME.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(canaries.in(new java.io.ByteArrayInputStream(packed.toByteArray()), true))
                .contains("name NFC");
    }
}
