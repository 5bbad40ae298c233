package vn.binhan.issuing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.drafting.Draft;
import vn.binhan.kit.VietnameseText;
import vn.binhan.programme.Programme;
import vn.binhan.work.Work;

/** Says who a body that a plan names is, and who does its work today. */
record KnownBodies(Organisations organisations, Programme programme, Work work) {

    /**
     * What a name means.
     *
     * @param named the body of that name, which may no longer exist; absent when nobody knows it
     * @param doer who does its work today: itself or its first successor, absent without any
     */
    record Meant(@Nullable Organisation named, @Nullable OrganisationId doer) {

        /** What a name means that nobody knows. */
        static final Meant NOBODY = new Meant(null, null);

        /** The body when it no longer exists. */
        @Nullable Organisation ended() {
            return named == null || named.until() == null || named.id().equals(doer) ? null : named;
        }

        IssuePlan.Mapping mapping() {
            return new IssuePlan.Mapping(named == null ? null : named.id(), doer);
        }
    }

    /** The bodies of the province, among them those that no longer exist. */
    List<Organisation> of(String province) {
        return organisations.of(province);
    }

    /** The bodies of the province that exist today. */
    List<Organisation> standing(String province) {
        var today = programme.today();
        return of(province).stream().filter(body -> body.standsOn(today)).toList();
    }

    /** What the bodies of a draft mean, by their names, as it would be suggested. */
    Map<String, Meant> meant(Draft draft) {
        var known = of(draft.owner().province());
        var now = doersNow(draft);
        var all = new HashMap<String, Meant>();
        for (var body : NamedBody.of(draft.items())) {
            var meant = meant(body.written(), known);
            var doer = now.get(body.name());
            all.put(body.name(), doer == null ? meant : new Meant(meant.named(), doer));
        }
        return all;
    }

    /**
     * Who has the work today of a plan that the draft revises, by the names it is written under.
     */
    private Map<String, OrganisationId> doersNow(Draft draft) {
        var doers = new HashMap<String, OrganisationId>();
        var revises = draft.revises();
        if (revises != null) {
            for (var given : work.assignments(Revised.parse(revises).plan())) {
                var written = given.asWritten();
                if (written != null) {
                    doers.putIfAbsent(VietnameseText.key(written), given.body());
                }
            }
        }
        return doers;
    }

    /** Whom of the known bodies the plan means by this name. */
    private Meant meant(String written, List<Organisation> known) {
        var named = BodyMatch.find(written, known).orElse(null);
        if (named == null) {
            return Meant.NOBODY;
        }
        if (named.standsOn(programme.today())) {
            return new Meant(named, named.id());
        }
        var heirs =
                organisations
                        .heirs(named.id().province(), programme.today())
                        .getOrDefault(named.id(), Set.of());
        return new Meant(named, heirs.stream().findFirst().orElse(null));
    }
}
