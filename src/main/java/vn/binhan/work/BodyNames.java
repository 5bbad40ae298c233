package vn.binhan.work;

import java.util.HashMap;
import java.util.Map;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;

/** The names of the bodies of one province, looked up once for a page. */
public final class BodyNames {
    private final Map<OrganisationId, String> names = new HashMap<>();

    public BodyNames(Organisations organisations, String province) {
        organisations.of(province).forEach(body -> names.put(body.id(), body.name()));
    }

    /** The name of the body, its number when it is not of this province. */
    public String of(OrganisationId body) {
        return names.getOrDefault(body, body.toString());
    }
}
