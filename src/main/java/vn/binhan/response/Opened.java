package vn.binhan.response;

import java.util.List;
import vn.binhan.access.Actor;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Words;
import vn.binhan.parties.Parties;

/** Reads what was told through the room that keeps it, and finds the same people blindly. */
final class Opened implements Sheets.Reading {
    private final Parties parties;

    Opened(Parties parties) {
        this.parties = parties;
    }

    @Override
    public Content open(Actor actor, CaseFiles.Held held, Words words) {
        return Content.stopped(words.t("response.refused.notnow"));
    }

    @Override
    public List<CaseRef> alike(CaseRef ref) {
        return parties.alike(ref);
    }
}
