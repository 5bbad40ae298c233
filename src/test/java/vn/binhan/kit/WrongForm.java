package vn.binhan.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** A form that was not taken: its summary leads to the field, and beside the field stands why. */
public final class WrongForm {
    private WrongForm() {}

    /**
     * Holds that this answer says so of this field.
     *
     * @param kept what was typed into other fields, and is still there
     */
    public static void says(HttpResponse<String> answer, String field, String why, String... kept) {
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = answer.body();
        assertThat(page).as("the summary").contains("<a href=\"#" + field + "\">" + why);
        assertThat(page).as("the field").containsOnlyOnce("id=\"" + field + "\"");
        var beside = page.indexOf("id=\"" + field + "-error\"");
        assertThat(beside).as("beside " + field).isPositive();
        assertThat(page.substring(beside, page.indexOf("</p>", beside))).contains(why);
        for (var typed : kept) {
            assertThat(page).as("what was typed").contains(typed);
        }
    }
}
