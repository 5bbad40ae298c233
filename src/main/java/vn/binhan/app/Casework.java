package vn.binhan.app;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.vault.Vault;

/** The rooms in which a case is worked on, wired by hand like the rest of the house. */
final class Casework {
    private final Chronicle chronicle;

    Casework(JdbcClient sql, Access access, CaseFiles casefiles, Vault vault) {
        chronicle = new Chronicle(sql, access, casefiles, vault);
    }

    Chronicle chronicle() {
        return chronicle;
    }
}
