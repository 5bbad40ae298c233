package vn.binhan.wording;

import org.jspecify.annotations.Nullable;

/** One logical line of a document: a heading, a list item or a paragraph, its wraps healed. */
public record Paragraph(MappedText source, int start, int end, @Nullable Label label) {

    /** The line between two positions, with the mark that it begins with. */
    public static Paragraph of(MappedText source, int start, int end) {
        return new Paragraph(source, start, end, Label.read(source, start, end));
    }

    /** Where the words begin, behind the label. */
    public int bodyStart() {
        return label == null ? start : label.bodyStart();
    }

    /** How many characters it has, its mark included. */
    public int length() {
        return end - start;
    }

    /** Its words, its mark included. */
    public String text() {
        return source.words(start, end);
    }

    /** Its words behind the mark. */
    public String body() {
        return source.words(bodyStart(), end);
    }

    /** Its words behind the mark in lower case without tones, position by position. */
    public String bareBody() {
        return source.bare().substring(bodyStart(), end);
    }

    /** All of it in lower case without tones, position by position. */
    public String bareText() {
        return source.bare().substring(start, end);
    }

    /** Whether its words are written in capitals. */
    public boolean isCapitals() {
        return isCapitals(source.text(), bodyStart(), end);
    }

    /** Whether it ends with a sign. */
    public boolean endsWith(char letter) {
        return end > start && source.charAt(end - 1) == letter;
    }

    /** Whether it begins with the name of a body, "giao" before it or not. */
    public boolean namesBody() {
        return Bodies.startsWithBody(source, bodyStart(), end);
    }

    /** Whether it ends like a sentence or a part of one, as a heading does not. */
    public boolean isSentence() {
        return end > start && ".;,:/!?".indexOf(source.charAt(end - 1)) >= 0;
    }

    /** Its words as something that was read. */
    public Found<String> found(double confidence) {
        return source.found(start, end, confidence);
    }

    /**
     * Six capitals to each small letter; a seventh of small letters already tells that it is not.
     */
    public static boolean isCapitals(String text, int start, int end) {
        int most = Math.min(400, end - start);
        int upper = 0;
        int lower = 0;
        for (int i = start; i < end && upper + lower < 400 && 7 * lower <= most; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                upper++;
            } else if (Character.isLowerCase(text.charAt(i))) {
                lower++;
            }
        }
        return upper >= 2 && upper >= 6 * lower;
    }
}
