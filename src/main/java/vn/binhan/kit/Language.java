package vn.binhan.kit;

/** The languages the interface speaks; Vietnamese comes first and is never missing a word. */
public enum Language {
    VI("vi", "Tiếng Việt"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The code as in the {@code lang} attribute of a page. */
    public String code() {
        return code;
    }

    /** The language's name in itself, as a reader looks for it. */
    public String ownName() {
        return ownName;
    }

    /** The language of this code, Vietnamese for any other. */
    public static Language of(String code) {
        return "en".equals(code) ? EN : VI;
    }
}
