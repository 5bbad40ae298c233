package vn.binhan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.House;
import vn.binhan.kit.Language;

/** Invented places that help, written down by the people of the demonstration as on the page. */
final class InventedHelp {

    /** One sheet of rows: who pastes it, for which body. */
    private record Sheet(String file, String login, String body) {}

    private static final List<Sheet> SHEETS =
            List.of(
                    new Sheet("noi-giup-an-giang.tsv", "truongctxh", "ag-ctxh"),
                    new Sheet("noi-giup-khanh-hoa.tsv", "khanhhoa", "khanh-hoa"),
                    new Sheet("noi-giup-ha-noi.tsv", "yte.hanoi", "hn-y-te"));

    private InventedHelp() {}

    /** Pastes every sheet; with the vault closed the secret places stay out. */
    static void paste(
            House house, Function<String, Actor> actors, Function<String, OrganisationId> bodies) {
        var words = house.words(Language.VI);
        for (var sheet : SHEETS) {
            var pasted =
                    house.directory()
                            .addRows(
                                    actors.apply(sheet.login()),
                                    bodies.apply(sheet.body()),
                                    text(sheet.file()),
                                    words);
            if (!pasted.left().isEmpty() && house.vault().closed().isEmpty()) {
                throw new IllegalStateException("Refused: " + pasted.wrong());
            }
        }
    }

    private static String text(String file) {
        try (var in = InventedHelp.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No demonstration text " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
