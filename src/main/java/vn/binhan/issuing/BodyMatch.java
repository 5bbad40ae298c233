package vn.binhan.issuing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationKind;
import vn.binhan.kit.VietnameseText;

/** Finds which known body a plan means by a name: abbreviations spelled out, tones left aside. */
final class BodyMatch {

    /** One abbreviation of official papers, as it stands in a name without tones. */
    private record Short(Pattern written, String meant) {
        Short(String written, String meant) {
            this(Pattern.compile("\\b" + written + "\\b"), meant);
        }
    }

    /** What kind of body a name speaks of, by its first words. */
    private record Begins(String words, OrganisationKind kind) {}

    // spotless:off
    private static final List<Short> ABBREVIATIONS = List.of(
            new Short("ubnd",              "uy ban nhan dan"),
            new Short("ldtbxh|ld tb xh|ldtb xh|ld tbxh", "lao dong thuong binh va xa hoi"),
            new Short("lao dong thuong binh xa hoi", "lao dong thuong binh va xa hoi"),
            new Short("vhttdl|vh tt dl|vhtt dl",     "van hoa the thao va du lich"),
            new Short("vhtt|vh tt",        "van hoa va the thao"),
            new Short("tttt|tt tt",        "thong tin va truyen thong"),
            new Short("gddt|gd dt",        "giao duc va dao tao"),
            new Short("khdt|kh dt",        "ke hoach va dau tu"),
            new Short("lhpn",              "lien hiep phu nu"),
            new Short("mttq",              "mat tran to quoc"),
            new Short("tncs hcm|tncs",     "thanh nien cong san ho chi minh"),
            new Short("ldld",              "lien doan lao dong"),
            new Short("vksnd",             "vien kiem sat nhan dan"),
            new Short("tand",              "toa an nhan dan"));

    private static final List<Begins> KINDS = List.of(
            new Begins("uy ban nhan dan",   OrganisationKind.PEOPLES_COMMITTEE),
            new Begins("uy ban mat tran",   OrganisationKind.UNION),
            new Begins("mat tran",          OrganisationKind.UNION),
            new Begins("hoi",               OrganisationKind.UNION),
            new Begins("doan",              OrganisationKind.UNION),
            new Begins("lien doan",         OrganisationKind.UNION),
            new Begins("toa an",            OrganisationKind.COURT_OR_PROCURACY),
            new Begins("vien kiem sat",     OrganisationKind.COURT_OR_PROCURACY),
            new Begins("cong an",           OrganisationKind.POLICE_OR_ARMY),
            new Begins("bo doi",            OrganisationKind.POLICE_OR_ARMY),
            new Begins("bo chi huy",        OrganisationKind.POLICE_OR_ARMY),
            new Begins("bo",                OrganisationKind.GOVERNMENT),
            new Begins("chinh phu",         OrganisationKind.GOVERNMENT),
            new Begins("so",                OrganisationKind.DEPARTMENT),
            new Begins("ban",               OrganisationKind.DEPARTMENT),
            new Begins("phong",             OrganisationKind.DEPARTMENT));
    // spotless:on

    private BodyMatch() {}

    /** The known body that this name means; empty when none fits whole. */
    static Optional<Organisation> find(String written, List<Organisation> known) {
        var wanted = spelled(written);
        var exact = known.stream().filter(body -> spelled(body.name()).equals(wanted)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        // "Sở Y tế" in a province's plan is the one whose full name goes on with the place.
        var longer =
                known.stream()
                        .filter(body -> (spelled(body.name()) + " ").startsWith(wanted + " "))
                        .toList();
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
    }

    /** What kind of body the name speaks of. */
    static OrganisationKind kindOf(String name) {
        var words = spelled(name) + " ";
        return KINDS.stream()
                .filter(row -> words.startsWith(row.words() + " "))
                .map(Begins::kind)
                .findFirst()
                .orElse(OrganisationKind.OTHER);
    }

    private static String spelled(String name) {
        var key = VietnameseText.key(name);
        for (var row : ABBREVIATIONS) {
            key = row.written().matcher(key).replaceAll(row.meant());
        }
        return key;
    }
}
