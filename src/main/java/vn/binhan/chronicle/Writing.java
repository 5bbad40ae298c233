package vn.binhan.chronicle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Json;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** What somebody is writing into forms of cases: kept, opened again by them alone, thrown away. */
final class Writing {
    private final Access access;
    private final CaseFiles files;
    private final Chronicle chronicle;
    private final Vault vault;
    private final WritingStore store;

    Writing(JdbcClient sql, Access access, CaseFiles files, Chronicle chronicle, Vault vault) {
        this.access = access;
        this.files = files;
        this.chronicle = chronicle;
        this.vault = vault;
        this.store = new WritingStore(sql);
    }

    Outcome keep(Actor actor, KeepWriting.Command command) {
        return access.desk()
                .perform(actor, new KeepWriting(chronicle, vault, store, command), command);
    }

    /** Whether the case is there for this person; nobody looked into it by that. */
    boolean isThere(Actor actor, CaseRef ref) {
        var asking = access.wall().asking(actor.person());
        return files.see(ref, asking, StoryStore.WITH_COVER, _ -> {})
                .flatMap(held -> Rights.dutyFor(actor, Operation.KEEP_WRITING, held.subject()))
                .isPresent();
    }

    /** When this person last wrote on this page what is not sent yet. */
    Optional<Instant> last(Actor actor, CaseRef ref, String page) {
        return access.wall().as(actor, () -> store.last(ref, actor.person(), page));
    }

    /**
     * What this person wrote into the forms of a page, by form and field; opened on record. Empty
     * where there is nothing or it stays closed.
     */
    Map<String, Map<String, List<String>>> open(Actor actor, Story story, String page) {
        var ref = story.held().file().ref();
        var duty = Rights.dutyFor(actor, Operation.KEEP_WRITING, story.held().subject());
        var begun = access.wall().as(actor, () -> store.of(ref, actor.person(), page));
        if (duty.isEmpty() || begun.isEmpty()) {
            return Map.of();
        }
        try {
            var sealed = begun.stream().map(WritingStore.Begun::content).toList();
            var reader = Chronicle.reader(actor, duty.get());
            var found = new HashMap<String, Map<String, List<String>>>();
            if (vault.open(reader, Purpose.WORK_ON_CASE, sealed) instanceof Opening.Shown shown) {
                for (var i = 0; i < begun.size(); i++) {
                    found.put(begun.get(i).form(), fields(shown.text(i)));
                }
            }
            return found;
        } catch (VaultFault closed) {
            return Map.of();
        }
    }

    private static Map<String, List<String>> fields(String text) {
        var fields = new HashMap<String, List<String>>();
        Json.map(text)
                .forEach((name, values) ->
                        fields.put(
                                name, ((List<?>) values).stream().map(String::valueOf).toList()));
        return fields;
    }

    /** The form was taken: what was written into it is part of the case now. */
    void sent(Actor actor, CaseRef ref, String form) {
        access.wall()
                .as(
                        actor,
                        () -> {
                            store.sent(ref, actor.person(), form);
                            return true;
                        });
    }

    void drop(Actor actor, CaseRef ref, String page) {
        access.wall()
                .as(
                        actor,
                        () -> {
                            store.drop(ref, actor.person(), page);
                            return true;
                        });
    }

    void remove(CaseRef ref) {
        store.remove(ref);
    }
}
