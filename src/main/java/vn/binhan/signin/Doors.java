package vn.binhan.signin;

import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/** The ways in beside the password, as the pages of signing in show them. */
record Doors(Passkeys passkeys, Optional<OtherDoor> otherDoor) {

    /** The address for which passkeys are good; empty where they cannot work. */
    String origin(ServerRequest request) {
        return passkeys.origin(request);
    }

    /** What people call the identity provider; empty where there is none. */
    String provider() {
        return otherDoor.map(OtherDoor::name).orElse("");
    }

    /** Where signing in by it begins, with this query. */
    String providerPath(String query) {
        return otherDoor.map(door -> door.path() + query).orElse("");
    }

    /** Where whoever holds this link binds her account of it. */
    String bindingPath(String link) {
        return otherDoor.map(door -> door.pathFor(link)).orElse("");
    }
}
