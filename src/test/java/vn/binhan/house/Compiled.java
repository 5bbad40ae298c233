package vn.binhan.house;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The compiled classes of the program, read without loading them. */
final class Compiled {
    private static final Pattern OURS = Pattern.compile("vn/binhan/([a-z]+)/");

    /** A class of ours: the room it lies in, its name and the rooms it mentions. */
    record Type(
            String room, String name, boolean isPublic, boolean generated, Set<String> mentions) {}

    private Compiled() {}

    static List<Type> types() throws IOException {
        var root = Path.of("target/classes/vn/binhan");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .map(Compiled::read)
                    .toList();
        }
    }

    private static Type read(Path file) {
        try {
            var model = ClassFile.of().parse(file);
            var name = model.thisClass().asInternalName();
            return new Type(
                    room(name),
                    name.substring(name.lastIndexOf('/') + 1),
                    model.flags().has(java.lang.reflect.AccessFlag.PUBLIC),
                    name.contains("/Jte"),
                    mentions(model));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The room of a class by its path; a class outside any room is a fault of its own. */
    private static String room(String internalName) {
        var rest = internalName.substring("vn/binhan/".length());
        return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : "";
    }

    private static Set<String> mentions(ClassModel model) {
        var rooms = new TreeSet<String>();
        for (var entry : model.constantPool()) {
            var text =
                    switch (entry) {
                        case ClassEntry type -> type.asInternalName();
                        case Utf8Entry utf8 when utf8.stringValue().contains("Lvn/binhan/") ->
                                utf8.stringValue();
                        default -> "";
                    };
            var found = OURS.matcher(text);
            while (found.find()) {
                rooms.add(found.group(1));
            }
        }
        return rooms;
    }
}
