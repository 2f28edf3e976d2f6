package veridict.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import veridict.webhook.AddressGuard;

/** Finds the address of a host, on threads of its own: a name server may take its time without holding up anybody else. */
@ApplicationScoped
class Lookup {

    private final AddressGuard guard;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("veridict-lookup-", 0).factory());

    Lookup(AddressGuard guard) {
        this.guard = guard;
    }

    /**
     * The address to connect to. A host with one address that is not public has none: names that mix both are an attack.
     *
     * @return fails with {@link UnknownHostException} or {@link RefusedAddress}
     */
    CompletableFuture<InetAddress> addressOf(String host) {
        return CompletableFuture.supplyAsync(() -> checked(host), threads);
    }

    private InetAddress checked(String host) {
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            if (!Stream.of(all).allMatch(guard::allows)) {
                throw new RefusedAddress();
            }
            return all[0];
        } catch (UnknownHostException noSuchName) {
            throw new java.util.concurrent.CompletionException(noSuchName);
        }
    }

    /** The host is one that we do not send to. */
    static final class RefusedAddress extends RuntimeException {
        RefusedAddress() {
            super("not a public address", null, false, false);
        }
    }
}
