package vn.binhan.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Story;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** The door to official papers: drawn up from a case, numbered, kept and opened again. */
public final class Papers {
    private final Access access;
    private final Chronicle chronicle;
    private final Vault vault;
    private final InstantSource clock;
    private final PaperStore store;
    private final Drawing drawing;
    private final KeepTemplate keepTemplate;

    public Papers(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Vault vault,
            Places places,
            InstantSource clock) {
        this.access = access;
        this.chronicle = chronicle;
        this.vault = vault;
        this.clock = clock;
        this.store = new PaperStore(sql);
        this.drawing = new Drawing(access, places, store);
        this.keepTemplate = new KeepTemplate(access.organisations(), store);
        files.whenErased(store::remove);
    }

    /**
     * Adds this room's lines to the route table.
     *
     * @param cases hands in the fields of her case
     * @param dossiers hands in those of dossiers of measures
     */
    public void routes(Routes routes, Pages pages, FieldSource cases, FieldSource dossiers) {
        new PaperPages(pages, this, PaperPages.Home.CASE, cases).routes(routes);
        new PaperPages(pages, this, PaperPages.Home.DOSSIER, dossiers).routes(routes);
        new OfficePages(pages, this).routes(routes);
    }

    /** The case for whoever looks at its papers; that they did is in the record then. */
    Optional<Story> story(Actor actor, CaseRef ref, boolean dossier) {
        return chronicle.read(actor, ref).filter(story -> chronicle.isDossier(story) == dossier);
    }

    List<PaperStore.Issued> issued(Actor actor, CaseRef ref) {
        return access.wall().as(actor, () -> store.of(ref));
    }

    Drawing.Paper draw(
            Actor actor,
            Story story,
            PaperKind kind,
            FieldSource source,
            Function<PaperField, @Nullable String> typed) {
        return drawing.draw(actor, story, kind, source, typed, today());
    }

    Outcome issue(Actor actor, Drawing.Paper paper, @Nullable UUID once) {
        var act = new IssuePaper(chronicle, vault, store, paper);
        return access.desk().perform(actor, act, new IssuePaper.Command(paper.ref(), once));
    }

    /** What became of the wish to open an issued paper. */
    sealed interface Opened {
        record Paper(byte[] docx, String origins) implements Opened {}

        record Stopped(String reason, List<Object> values) implements Opened {}

        record Absent() implements Opened {}
    }

    /** Opens an issued paper on record for somebody who is named on its case. */
    Opened open(Actor actor, Story story, UUID paper) {
        var ref = story.held().file().ref();
        var sealed = access.wall().as(actor, () -> store.sealed(ref, paper));
        var duty = Rights.dutyFor(actor, Operation.READ_PAPERS, story.held().subject());
        if (sealed.isEmpty() || duty.isEmpty()) {
            return new Opened.Absent();
        }
        var person = actor.person();
        var reader =
                new Reader(
                        person.province(),
                        person.number(),
                        duty.get().kind().name(),
                        duty.get().organisation().number());
        try {
            return switch (vault.open(reader, Purpose.LEGAL_PAPER, sealed.get())) {
                case Opening.Shown shown -> new Opened.Paper(shown.bytes(0), shown.text(1));
                case Opening.Exhausted(var limit, var again) ->
                        new Opened.Stopped("vault.quota." + limit, List.of(Formats.minute(again)));
                case Opening.Absent() -> new Opened.Stopped("chronicle.words.notnow", List.of());
            };
        } catch (VaultFault fault) {
            return new Opened.Stopped(fault.key(), List.copyOf(fault.values()));
        }
    }

    List<PaperStore.Line> register(OrganisationId office, int year, PaperKind.Book book) {
        return store.register(office, year, book);
    }

    Optional<PaperStore.Own> own(OrganisationId office, PaperKind kind) {
        return store.own(office, kind);
    }

    Outcome keep(Actor actor, KeepTemplate.Command command) {
        return access.desk().perform(actor, keepTemplate, command);
    }

    /** The form that is used for this office: its own, or the one that the program brings. */
    byte[] form(OrganisationId office, PaperKind kind) {
        return drawing.form(office, kind).bytes();
    }

    Access access() {
        return access;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
