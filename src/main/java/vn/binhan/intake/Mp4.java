package vn.binhan.intake;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The boxes of an MP4 (ISO/IEC 14496-12), as far as telephones put their index behind the sound: a
 * program that reads a pipe must have it before.
 */
final class Mp4 {
    private static final Set<String> OF_BOXES = Set.of("moov", "trak", "mdia", "minf", "stbl");

    /** A box from its first byte to behind its last; its content begins after the head. */
    private record Box(String type, int from, int content, int until) {
        int length() {
            return until - from;
        }
    }

    private Mp4() {}

    /**
     * The same sound with its index first; what is so already, or is no whole MP4, stays as it is.
     */
    static byte[] indexFirst(byte[] file) {
        try {
            var boxes = boxes(file, 0, file.length);
            var index = first(boxes, "moov");
            var data = first(boxes, "mdat");
            if (index == null || data == null || index.from() < data.from()) {
                return file;
            }
            var made = ByteBuffer.allocate(file.length);
            made.put(file, 0, data.from());
            made.put(moved(file, index, data));
            made.put(file, data.from(), index.from() - data.from());
            made.put(file, index.until(), file.length - index.until());
            return made.array();
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return file;
        }
    }

    private static @org.jspecify.annotations.Nullable Box first(List<Box> boxes, String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).findFirst().orElse(null);
    }

    /** The index with the places of what it now stands before. */
    private static byte[] moved(byte[] file, Box index, Box data) {
        var moved = new byte[index.length()];
        System.arraycopy(file, index.from(), moved, 0, moved.length);
        shift(moved, 0, moved.length, data.from(), index.from());
        return moved;
    }

    private static void shift(byte[] index, int from, int until, int first, int last) {
        for (var box : boxes(index, from, until)) {
            if (OF_BOXES.contains(box.type())) {
                shift(index, box.content(), box.until(), first, last);
            } else if (box.type().equals("stco") || box.type().equals("co64")) {
                var places = ByteBuffer.wrap(index, box.content(), box.until() - box.content());
                places.getInt();
                for (var left = places.getInt(); left > 0; left--) {
                    shift(places, box.type().equals("co64"), first, last, index.length);
                }
            }
        }
    }

    private static void shift(ByteBuffer places, boolean wide, int first, int last, int by) {
        var at = places.position();
        var place = wide ? places.getLong() : Integer.toUnsignedLong(places.getInt());
        if (place >= first && place < last) {
            if (wide) {
                places.putLong(at, place + by);
            } else {
                places.putInt(at, (int) (place + by));
            }
        }
    }

    private static List<Box> boxes(byte[] in, int from, int until) {
        var boxes = new ArrayList<Box>();
        for (var at = from; at < until; ) {
            var head = ByteBuffer.wrap(in, at, until - at);
            var length = Integer.toUnsignedLong(head.getInt());
            var type = new byte[4];
            head.get(type);
            if (length == 1) {
                length = head.getLong();
            } else if (length == 0) {
                length = until - at;
            }
            if (length < head.position() - at || length > until - at) {
                throw new IndexOutOfBoundsException("A box is longer than what holds it");
            }
            var end = (int) (at + length);
            var name = new String(type, StandardCharsets.ISO_8859_1);
            boxes.add(new Box(name, at, head.position(), end));
            at = end;
        }
        return boxes;
    }
}
