package vn.binhan.layout;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.MappedText;

/** The dot behind the number of an item, where a scan lost it: "2. ...", "3 ...", "4. ...". */
final class LostDots {
    private static final Pattern ITEM =
            Pattern.compile(
                    "(?m)^ *(\\d{1,2})(?:\\. ?(?=[^\\d\\s])|( )(?=\\p{Lu}\\p{Ll}+ \\p{Ll}))");
    private static final int FAR = 6000;

    private LostDots() {}

    /** The same text, with the dots that its row of numbers asks for. */
    static MappedText restored(MappedText text) {
        BitSet lost = lost(text);
        if (lost.isEmpty()) {
            return text;
        }
        MappedText.Builder out = new MappedText.Builder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            if (lost.get(i)) {
                out.add('.', text.start(i), text.start(i));
            }
            out.add(text.charAt(i), text.start(i), text.end(i));
        }
        return out.build();
    }

    /** Where a dot is missing: between the item before it and the one behind it. */
    private static BitSet lost(MappedText text) {
        BitSet lost = new BitSet();
        Matcher item = ITEM.matcher(text.text());
        int before = 0;
        int place = 0;
        int open = -1;
        int openNumber = 0;
        while (item.find()) {
            int number = Integer.parseInt(item.group(1));
            if (item.group(2) != null) {
                boolean next = number == before + 1 && before > 0 && item.start() - place < FAR;
                open = next && open < 0 ? item.start(2) : open;
                openNumber = next && open == item.start(2) ? number : openNumber;
                continue;
            }
            if (open >= 0 && (number == openNumber + 1 || number == 1)) {
                lost.set(open);
            }
            open = -1;
            before = number;
            place = item.start();
        }
        return lost;
    }
}
