package vn.binhan.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all pages of one answer share: the language, who is looking, where they are, and the token
 * that forms carry.
 *
 * @param path the address of this page with its query, for the language links
 * @param viewer who is signed in, absent on public pages
 * @param menu the side menu of the person's duties, empty on public pages
 * @param formToken the CSRF token that every form sends back, absent on pages without forms
 * @param alarm what this person must hear on every page, as one sentence; absent without any
 * @param notice one sentence about what was just done, shown once
 */
public record Frame(
        Words words,
        String path,
        @Nullable Viewer viewer,
        List<MenuItem> menu,
        @Nullable String formToken,
        @Nullable String alarm,
        @Nullable String notice) {

    /** The person as the header names them. */
    public record Viewer(String name, String organisation) {}

    /** One line of the side menu; badge 0 shows none, icon is a name of icon.jte. */
    public record MenuItem(String href, String label, String icon, boolean current, int badge) {}

    /** The text of this key in the page's language. */
    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /**
     * The language of words that stand in a document, Vietnamese, to be named beside them on a page
     * in another language; absent on a Vietnamese page.
     */
    public @Nullable String vi() {
        return words.language() == Language.VI ? null : Language.VI.code();
    }

    /** The page's own language, for its words within those of a document; absent in Vietnamese. */
    public @Nullable String other() {
        return words.language() == Language.VI ? null : words.language().code();
    }

    /** The same page in the other language. */
    public String pathIn(Language language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
    }

    /** The signed-in person; a fault on a public page. */
    public Viewer person() {
        if (viewer == null) {
            throw new IllegalStateException("Nobody is signed in on " + path);
        }
        return viewer;
    }
}
