package vn.binhan.chronicle;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Frame;

/**
 * The ways between the pages of a case: a few groups that fit on a phone, and the pages of the one
 * that is open.
 *
 * @param pages empty where the open group has a single page
 */
record CaseTabs(List<Frame.MenuItem> groups, List<Frame.MenuItem> pages) {
    private static final String PEOPLE = "/lien-quan";
    private static final String TEAM = "/nhom";

    /** The groups, and the ends of the addresses of their pages, in their order. */
    private enum Group {
        CASE("", "/su-viec", "/giay-to", PEOPLE, TEAM),
        DANGER("/nguy-co", "/an-toan"),
        HELP("/nhu-cau", "/noi-o", "/tre-em", "/hop"),
        HER("/dong-y", "/lien-lac", "/phan-rieng"),
        HIM("/cam-tiep-xuc", "/xu-ly", "/hoa-giai");

        private final List<String> pages;

        Group(String... pages) {
            this.pages = List.of(pages);
        }
    }

    /**
     * @param current the end of the address of the page that is open
     */
    static CaseTabs of(Frame frame, CaseRef ref, String current) {
        var groups = new ArrayList<Frame.MenuItem>();
        var pages = new ArrayList<Frame.MenuItem>();
        for (var group : Group.values()) {
            var open = group.pages.contains(current);
            var words = frame.t("chronicle.group." + group);
            groups.add(item(ref, group.pages.getFirst(), words, open));
            if (open) {
                for (var page : group.pages) {
                    var name = frame.t("chronicle.tab" + page.replace('/', '.'));
                    pages.add(item(ref, page, name, page.equals(current)));
                }
            }
        }
        return new CaseTabs(List.copyOf(groups), List.copyOf(pages));
    }

    private static Frame.MenuItem item(CaseRef ref, String page, String words, boolean current) {
        var href =
                switch (page) {
                    case PEOPLE -> "/ho-so/" + ref + PEOPLE;
                    case TEAM -> "/ho-so/" + ref;
                    default -> "/vu-viec/" + ref + page;
                };
        return new Frame.MenuItem(href, words, "", current, 0);
    }
}
