package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses we send to: public ones. It judges the very address a connection is made to, so that no spelling and no name hides
 * another; ranges are those of the IANA special-purpose registries.
 */
@ApplicationScoped
public class AddressGuard {

    private static final List<Network> CLOSED = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23", // Teredo, benchmarking, ORCHID
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");

    /** All of IPv6 that is given out; mapped, NAT64, local and link-local addresses lie outside. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    /** A host whose last label is a number is an IPv4 address in one of its spellings; only the plain one is the same to everybody. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)\\.?");

    private static final Pattern DOTTED = Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})");

    private static final int HTTPS = 443;

    private final boolean allowLoopback;
    private final List<Network> inside;
    private final Set<Integer> ports;

    /**
     * @param allowLoopback whether receivers on this machine are fine
     * @param inside networks that are not public and yet ours to send to, such as {@code 10.20.0.0/16}
     * @param ports that a receiver may listen on, unless it is on this machine
     */
    AddressGuard(
            @ConfigProperty(name = "veridict.webhooks.allow-loopback", defaultValue = "false") boolean allowLoopback,
            @ConfigProperty(name = "veridict.webhooks.allowed-networks") Optional<List<String>> inside,
            @ConfigProperty(name = "veridict.webhooks.ports", defaultValue = "443,8443") Set<Integer> ports) {
        this.allowLoopback = allowLoopback;
        this.inside = inside.orElse(List.of()).stream().map(Network::of).toList();
        this.ports = Set.copyOf(ports);
    }

    /** Whether receivers on this machine are fine, also over plain http: the local stack says so. */
    public boolean allowsLoopback() {
        return allowLoopback;
    }

    /** Whether a connection to this address may be made. */
    public boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return allowLoopback;
        }
        if (inside.stream().anyMatch(network -> network.holds(address))) {
            return true;
        }
        boolean global = address instanceof Inet4Address || GLOBAL_UNICAST.holds(address);
        return global && CLOSED.stream().noneMatch(network -> network.holds(address));
    }

    /** Whether a host may stand in a URL, as far as that can be told without asking DNS: names are judged when they are resolved. */
    public boolean allowsHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (isLocalName(name)) {
            return allowLoopback;
        }
        if (!name.startsWith("[") && !NUMERIC.matcher(name).matches()) {
            return true;
        }
        if (!name.startsWith("[") && !DOTTED.matcher(name).matches()) {
            return false;
        }
        try {
            return Stream.of(InetAddress.getAllByName(name)).allMatch(this::allows);
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** Whether a URL's port is one that we send to. */
    boolean allowsPort(URI url) {
        return (allowLoopback && isLoopback(url.getHost()))
                || ports.contains(url.getPort() < 0 ? HTTPS : url.getPort());
    }

    /** Whether a host is this machine by its spelling. */
    public static boolean isLoopback(String host) {
        return isLocalName(host.toLowerCase(Locale.ROOT)) || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean isLocalName(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return bare.equals("localhost") || bare.endsWith(".localhost");
    }

    private static List<Network> networks(String... spelled) {
        return Stream.of(spelled).map(Network::of).toList();
    }
}
