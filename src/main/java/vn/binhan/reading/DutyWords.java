package vn.binhan.reading;

import vn.binhan.outline.Node;
import vn.binhan.reading.PlanReading.Duty;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;

/** What a body has to do, in the words of the plan. */
record DutyWords(MappedText text) {
    Found<Duty> of(Node node) {
        int from = node.paragraph().bodyStart();
        Found<String> words = text.found(from, text.endOf(from, node.end()), 0.9);
        return words.as(new Duty(words.value()));
    }

    Found<Duty> of(int from, int to) {
        Found<String> words = text.found(from, text.endOf(from, to), 0.85);
        return words.as(new Duty(Casing.capitalised(words.value())));
    }
}
