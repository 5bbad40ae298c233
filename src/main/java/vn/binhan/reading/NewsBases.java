package vn.binhan.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.heads.Reference;
import vn.binhan.reading.PlanReading.Basis;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;

/** The numbered texts that a plan rests on, as a news item tells them. */
final class NewsBases {
    /** "Kế hoạch được xây dựng trên cơ sở Nghị quyết số ... và Chỉ thị số ...". */
    private static final Pattern RESTS =
            Pattern.compile(
                    "(?<!\\p{L})ke hoach (?:nay )?(?:(?:duoc )?(?:xay dung |ban hanh |lap )?(?:tren co so|can cu(?: vao)?|theo|dua"
                            + " tren)|nham (?:tiep tuc )?(?:thuc hien|trien khai|cu the hoa)) ");

    private NewsBases() {}

    static List<Found<Basis>> in(MappedText text) {
        List<Found<Basis>> bases = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Matcher rests = RESTS.matcher(text.bare());
        while (rests.find()) {
            for (Reference reference :
                    Reference.all(
                            text, rests.end(), text.sentenceEnd(rests.end(), text.length()))) {
                if (!reference.isProposal() && seen.add(reference.code())) {
                    bases.add(Basis.of(reference, 0.75));
                }
            }
        }
        return bases;
    }
}
