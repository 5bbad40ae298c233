package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.MappedText;

/** Work that one sentence shares out: "Sở A là cơ quan thường trực; Công an tỉnh canh bến; ...". */
final class SharedOut {
    private static final int FEWEST = 2;
    private static final int SHORTEST_DUTY = 8;

    private SharedOut() {}

    /**
     * Where each body begins, where its name ends and where its duty does; nothing unless every
     * piece between semicolons names a body and what it does.
     */
    static List<int[]> in(MappedText text, int from, int to) {
        List<int[]> shares = new ArrayList<>();
        int start = from;
        while (start < to) {
            int end = text.sentenceEnd(start, to);
            int name = Bodies.afterOpener(text, start, end);
            int nameEnd = Bodies.isNameAt(text, name) ? Bodies.nameEnd(text, name, end) : end;
            boolean does =
                    end - nameEnd > SHORTEST_DUTY && Character.isLowerCase(behind(text, nameEnd));
            if (!does) {
                return List.of();
            }
            shares.add(new int[] {name, nameEnd, end});
            boolean last = text.charAt(end - 1) != ';';
            if (last) {
                break;
            }
            start = end;
            while (start < to && text.charAt(start) == ' ') {
                start++;
            }
        }
        return shares.size() >= FEWEST ? shares : List.of();
    }

    private static char behind(MappedText text, int at) {
        return at + 1 < text.length() && text.charAt(at) == ' ' ? text.charAt(at + 1) : ' ';
    }
}
