package vn.binhan.issuing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.programme.Programme;

/** Says who a body that a plan names is, and who does its work today. */
record KnownBodies(Organisations organisations, Programme programme) {

    /**
     * What a name means.
     *
     * @param named the body of that name, which may no longer exist; absent when nobody knows it
     * @param doer who does its work today: itself or its first successor, absent without any
     */
    record Meant(@Nullable Organisation named, @Nullable OrganisationId doer) {

        /** The body when it no longer exists. */
        @Nullable Organisation ended() {
            return named == null || named.id().equals(doer) ? null : named;
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

    /** Whom of the known bodies the plan means by this name. */
    Meant meant(String written, List<Organisation> known) {
        var named = BodyMatch.find(written, known).orElse(null);
        if (named == null) {
            return new Meant(null, null);
        }
        if (named.standsOn(programme.today())) {
            return new Meant(named, named.id());
        }
        var successors = organisations.successors(named.id());
        return new Meant(named, successors.isEmpty() ? null : successors.getFirst().id());
    }
}
