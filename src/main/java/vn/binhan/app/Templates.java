package vn.binhan.app;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** The pages of all rooms, compiled with the program. */
final class Templates {
    private Templates() {}

    static TemplateEngine compiled() {
        var engine =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Templates.class.getClassLoader(), "vn.binhan");
        engine.setBinaryStaticContent(true);
        return engine;
    }
}
