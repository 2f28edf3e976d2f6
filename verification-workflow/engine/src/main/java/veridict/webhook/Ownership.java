package veridict.webhook;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Whose endpoints are whose: an integration sees and changes only its own, an admin all. What is somebody else's is unknown. */
final class Ownership {

    private Ownership() {}

    static void needRole(Actor actor) {
        Permission.need(actor, "manage endpoints", Role.INTEGRATION, Role.ADMIN);
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    static EndpointEntity read(UUID id, Actor actor) {
        needRole(actor);
        return EndpointEntity.read(id)
                .filter(endpoint -> isTheirs(endpoint, actor))
                .orElseThrow(() -> unknown(id));
    }

    /**
     * One of theirs, locked and as it stands.
     *
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}
     */
    static EndpointEntity locked(EntityManager database, UUID id, Actor actor) {
        read(id, actor);
        EndpointEntity endpoint = EndpointEntity.locked(id).orElseThrow(() -> unknown(id));
        database.refresh(endpoint);
        return endpoint;
    }

    static boolean isTheirs(UUID endpointId, Actor actor) {
        return EndpointEntity.read(endpointId)
                .filter(endpoint -> isTheirs(endpoint, actor))
                .isPresent();
    }

    private static boolean isTheirs(EndpointEntity endpoint, Actor actor) {
        return actor.is(Role.ADMIN) || endpoint.owner.id.equals(actor.id());
    }

    private static Refused unknown(UUID id) {
        return new Refused(new Refusal.Unknown("endpoint", id.toString()));
    }
}
