package vn.binhan.parties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.kit.Formats;
import vn.binhan.vault.Finding;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Vault;

/** Blind searches for people from open cases, and what an inspector looks into of them. */
final class Searches {
    private static final Set<DutyKind> WITH_CASES =
            Set.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD);

    private final Access access;
    private final Vault vault;
    private final PartyStore parties;
    private final SearchPeople searchPeople;
    private final CheckSearch checkSearch;

    Searches(Access access, CaseFiles files, Kinship kinship, Vault vault, PartyStore parties) {
        this.access = access;
        this.vault = vault;
        this.parties = parties;
        this.searchPeople = new SearchPeople(files, parties, kinship, vault);
        this.checkSearch = new CheckSearch(parties);
    }

    /** Looks from this case whether the person has another one that the searcher may know. */
    Answer search(Actor actor, CaseRef ref, Identity query) {
        var command = new SearchPeople.Command(ref, query);
        return switch (access.desk().perform(actor, searchPeople, command)) {
            case Outcome.Denied() -> new Answer.Absent();
            case Outcome.Refused(var reason, var values) -> new Answer.Stopped(reason, values);
            case Outcome.Done done -> found(actor, ref, query);
        };
    }

    private Answer found(Actor actor, CaseRef ref, Identity query) {
        var duty =
                actor.duties().stream()
                        .filter(each -> WITH_CASES.contains(each.kind()))
                        .findFirst()
                        .orElseThrow();
        var finding =
                vault.search(
                        Parties.reader(actor, duty), Purpose.CHECK_IDENTITY, ref.province(), query);
        return switch (finding) {
            case Finding.Exhausted(var limit, var again) ->
                    new Answer.Stopped("vault.quota." + limit, List.of(Formats.minute(again)));
            case Finding.Found(var hits) ->
                    new Answer.Found(
                            List.copyOf(
                                    hits.stream()
                                            .filter(hit -> !hit.of().id().equals(ref.id()))
                                            .collect(
                                                    Collectors.toMap(
                                                            Finding.Hit::of,
                                                            hit -> hit,
                                                            (likelier, _) -> likelier,
                                                            LinkedHashMap::new))
                                            .values()));
        };
    }

    /** What the inspector has to look into, nothing of their own. */
    List<PartyStore.Alert> alerts(Actor actor) {
        return parties.alerts(actor.person().province()).stream()
                .filter(alert -> !alert.person().equals(actor.person()))
                .toList();
    }

    Outcome perform(Actor actor, CheckSearch.Command command) {
        return access.desk().perform(actor, checkSearch, command);
    }
}
