package vn.binhan.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;

/** The names of the bodies of one province, looked up once for a page. */
public final class BodyNames {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Map<OrganisationId, String> names = new HashMap<>();

    public BodyNames(Organisations organisations, String province) {
        organisations.of(province).forEach(body -> names.put(body.id(), body.name()));
        // What another province's committee did for one that was joined to it stands under its
        // number.
        for (var heirs : organisations.joined(province, LATEST).values()) {
            for (var heir : heirs) {
                var name = organisations.find(heir).orElseThrow().name();
                names.put(heir, name);
                names.put(new OrganisationId(province, heir.number()), name);
            }
        }
    }

    /** The name of the body, its number when it is not of this province. */
    public String of(OrganisationId body) {
        return names.getOrDefault(body, body.toString());
    }
}
