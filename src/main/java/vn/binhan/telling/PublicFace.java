package vn.binhan.telling;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Operation;
import vn.binhan.directory.Directory;
import vn.binhan.intake.Intake;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.signin.SecretBox;

/** The door to the pages on which anybody reports safely, comes back, and leaves quickly. */
public final class PublicFace {
    /** The questions, all of them at this one address. */
    public static final String ASK = "/hoi";

    /** Where somebody comes back with her number. */
    public static final String RETURN = "/tro-lai";

    /** For somebody who worries about another. */
    public static final String CARE = "/quan-tam";

    /** How to use the phone when somebody else looks into it. */
    public static final String PHONE = "/dien-thoai";

    /** Leaves at once for a page that has nothing to do with us. */
    public static final String EXIT = "/thoat";

    /**
     * What the province sets.
     *
     * @param box seals what somebody has filled in so far; its key outlives the program
     * @param elsewhere the page to which the quick exit leads
     * @param speech the folder of the questions as recorded speech; absent without one
     */
    public record Settings(SecretBox box, URI elsewhere, @Nullable Path speech) {
        /** The weather, as half the country looks it up every day. */
        public static final URI WEATHER = URI.create("https://nchmf.gov.vn/");

        /** With a key that is gone with the program. */
        public static Settings passing() {
            return new Settings(SecretBox.passing(), WEATHER, null);
        }
    }

    private final Intake intake;
    private final Places places;
    private final Settings settings;
    private final Directory directory;
    private final InstantSource clock;

    public PublicFace(
            Intake intake,
            Places places,
            Directory directory,
            Settings settings,
            InstantSource clock) {
        this.intake = intake;
        this.places = places;
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var lines = new Lines(directory);
        var speech = new Speech(settings.speech());
        Supplier<LocalDate> today = () -> LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        var read = Operation.READ_OPEN_PAGES;
        var plain = new PlainPages(pages, lines, today, settings.elsewhere());
        var forms = new SealedForms(settings.box(), clock);
        var communes = new CommuneSearch(places, today);
        var asking = new AskPages(pages, forms, communes, intake, lines, speech);
        var coming = new ReturnPages(pages, intake, lines);
        routes.get("/", read, plain::home)
                .get(CARE, read, plain::care)
                .get(PHONE, read, plain::phone)
                .get(EXIT, read, plain::leave)
                .get(Speech.ADDRESS, read, speech::sound)
                .get(ASK, read, asking::begin)
                .post(ASK, Operation.TELL, asking::answer)
                .get(RETURN, read, coming::ask)
                .post(RETURN, Operation.TELL, coming::open);
    }
}
