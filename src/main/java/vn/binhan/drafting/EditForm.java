package vn.binhan.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhan.kit.Form;

/** What a form on the review asks for, as an edit; the button that was pressed is called act. */
final class EditForm {
    private final Form form;

    private EditForm(Form form) {
        this.form = form;
    }

    /** The edit; a malformed form is refused. */
    static Edit edit(Form form) {
        return new EditForm(form).edit();
    }

    private Edit edit() {
        var key = form.number("key", 0);
        return switch (form.text("act")) {
            case "indent" -> saving(new Edit.Indent(key));
            case "outdent" -> saving(new Edit.Outdent(key));
            case "split" -> new Edit.Split(key, form.text("text"), form.number("at", 0));
            case "join" -> new Edit.JoinWithPrevious(key, form.text("text"));
            case "text" -> new Edit.Retext(key, form.text("text"));
            case "line" -> line(key);
            case "kind" -> new Edit.ChangeKind(key, ItemKind.valueOf(form.text("kind")));
            case "add" -> saving(new Edit.AddAfter(key, ""));
            case "remove" -> new Edit.Remove(key);
            case "confirm" -> saving(new Edit.Confirm(key));
            case "take" -> take(key);
            case "head" -> new Edit.SetHeader(form.text("field"), form.text("value"));
            case "confirm-head" -> new Edit.ConfirmHeader(form.text("field"));
            case "bases" -> new Edit.SetBases(List.of(form.text("value").split("[\\r\\n;]+")));
            default -> append(form.text("act"));
        };
    }

    /** A new line at the end of the part that the button names. */
    private Edit append(String act) {
        if (!act.startsWith("append-")) {
            throw new IllegalArgumentException("No such edit");
        }
        var part = DraftPart.valueOf(act.substring("append-".length()));
        return new Edit.Append(part, form.text("text"));
    }

    /** A button of the form of a line also keeps what was typed beside it. */
    private Edit saving(Edit.OfLine edit) {
        return form.text("whole").isEmpty()
                ? edit
                : new Edit.Together(List.of(line(edit.key()), edit));
    }

    private Edit line(int key) {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.Relabel(key, form.text("label")));
        text(key, edits);
        edits.add(new Edit.SetDetails(key, details()));
        if (!form.text("kind").isEmpty()) {
            edits.add(new Edit.ChangeKind(key, ItemKind.valueOf(form.text("kind"))));
        }
        return new Edit.Together(edits);
    }

    /** A line break that was typed cuts the line there. */
    private void text(int key, List<Edit> edits) {
        var paragraphs =
                form.text("text").lines().map(DraftEdits::clean).filter(p -> !p.isEmpty()).toList();
        var whole = String.join(" ", paragraphs);
        edits.add(new Edit.Retext(key, whole));
        for (var i = paragraphs.size() - 1; i > 0; i--) {
            var first = String.join(" ", paragraphs.subList(0, i));
            var both = String.join(" ", paragraphs.subList(0, i + 1));
            edits.add(new Edit.Split(key, both, first.length()));
        }
    }

    private Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        for (var name : DetailRules.ALL) {
            if (!form.texts(name).isEmpty()) {
                var number = name.startsWith("value") ? form.decimal(name) : null;
                details.put(name, number == null ? form.text(name) : number.toPlainString());
            }
        }
        return details;
    }

    /** A body or a day that was offered: bodies add up, a day takes the place of the other. */
    private Edit take(int key) {
        var details = new LinkedHashMap<String, String>();
        for (var body : form.texts("offer-body")) {
            var had = form.text("had");
            details.put("body", had.isEmpty() ? body : had + "; " + body);
        }
        form.texts("offer-due").forEach(due -> details.put("due", due));
        return new Edit.SetDetails(key, details);
    }
}
