package vn.binhan.openid;

import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.signin.OtherDoor;
import vn.binhan.signin.OwnAddress;
import vn.binhan.signin.SignIn;

/** The door to the province's identity provider, where one is named. */
public final class OpenId implements OtherDoor {
    private final ProviderSettings settings;
    private final OpenIdStore store;
    private final Access access;
    private final InstantSource clock;

    public OpenId(JdbcClient sql, InstantSource clock, Access access, ProviderSettings settings) {
        this.store = new OpenIdStore(sql);
        this.clock = clock;
        this.access = access;
        this.settings = settings;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages, SignIn signIn, OwnAddress address) {
        new OpenIdPages(pages, access, signIn, address, settings, store, clock).routes(routes);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String path() {
        return OpenIdPages.PATH;
    }

    @Override
    public String pathFor(String invitation) {
        return "/loi-moi/" + invitation + "/tinh";
    }

    @Override
    public boolean opensFor(PersonId person) {
        return store.isBound(person, settings.issuer().toString());
    }
}
