package vn.binhan.incidents;

/**
 * The questions of the GBVIMS classification in their order; the first yes gives the type. The
 * words are our own.
 */
enum Question {
    PENETRATION(GbvType.RAPE),
    UNWANTED_SEXUAL_CONTACT(GbvType.SEXUAL_ASSAULT),
    PHYSICAL_VIOLENCE(GbvType.PHYSICAL_ASSAULT),
    FORCED_MARRIAGE(GbvType.FORCED_MARRIAGE),
    DENIAL_OF_RESOURCES(GbvType.DENIAL_OF_RESOURCES),
    EMOTIONAL_HARM(GbvType.PSYCHOLOGICAL_ABUSE);

    private final GbvType type;

    Question(GbvType type) {
        this.type = type;
    }

    GbvType type() {
        return type;
    }

    String key() {
        return "q_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
