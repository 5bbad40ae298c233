package vn.binhan.telling;

/** The pages of the questions, in the order in which they are asked; all show at one address. */
enum Step {
    START(null),
    DANGER("1"),
    DANGER_NOW("1"),
    WHOM("2"),
    PLACE("3"),
    WISHES("4"),
    WISHES_MANY("4"),
    CONTACT("5"),
    CONTACT_HOW("5"),
    CHECK(null),
    STORY(null),
    RECEIVER(null),
    OLDER(null);

    /** How many questions everybody is asked. */
    static final int QUESTIONS = 5;

    private final @org.jspecify.annotations.Nullable String number;

    Step(@org.jspecify.annotations.Nullable String number) {
        this.number = number;
    }

    /** Which of the questions it is; empty for what is no question or is asked by wish only. */
    String number() {
        return number == null ? "" : number;
    }

    /** The middle of the keys of its words. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
    }

    /** Where one goes on to. */
    Step next() {
        return switch (this) {
            case START -> DANGER;
            case DANGER, DANGER_NOW -> WHOM;
            case WHOM -> PLACE;
            case PLACE -> WISHES;
            case WISHES, WISHES_MANY -> CONTACT;
            case CONTACT, CONTACT_HOW, CHECK, STORY, RECEIVER, OLDER -> CHECK;
        };
    }

    /** Where one goes back to. */
    Step before() {
        return switch (this) {
            case START, DANGER -> START;
            case DANGER_NOW, WHOM -> DANGER;
            case PLACE -> WHOM;
            case WISHES -> PLACE;
            case WISHES_MANY, CONTACT -> WISHES;
            case CONTACT_HOW, CHECK -> CONTACT;
            case STORY, RECEIVER, OLDER -> CHECK;
        };
    }
}
