package vn.binhan.children;

import java.util.List;

/**
 * The sheets that Decree 56/2017 names by their forms. What each asks is ours: the text of the
 * forms is not checked.
 */
enum Sheet {
    /** Form 01. */
    INTAKE("01", List.of("source", "happened", "child", "now")),
    /** Form 02. */
    FIRST_RISK("02", List.of("harm", "reach", "carer", "needs")),
    /** Form 03. */
    ABOUT_CHILD("03", List.of("family", "school", "health", "wishes"));

    private final String form;
    private final List<String> fields;

    Sheet(String form, List<String> fields) {
        this.form = form;
        this.fields = fields;
    }

    /** The number of the official form. */
    String form() {
        return form;
    }

    /** What is asked, by its word. */
    List<String> fields() {
        return fields;
    }
}
