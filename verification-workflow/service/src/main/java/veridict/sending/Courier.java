package veridict.sending;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.webhook.SealedHeaders;
import veridict.webhook.Secrets;

/** Makes one attempt: address, signature, request, answer. */
@ApplicationScoped
class Courier {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration KEPT_OPEN = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final HttpClient plain;
    private final HttpClient tls;
    private final Lookup lookup;
    private final Secrets secrets;
    private final SealedHeaders headers;
    private final Clock clock;
    private final Duration deadline;

    Courier(
            Vertx vertx,
            Lookup lookup,
            Secrets secrets,
            SealedHeaders headers,
            Clock clock,
            @ConfigProperty(name = "veridict.webhooks.deadline", defaultValue = "PT15S") Duration deadline,
            @ConfigProperty(name = "veridict.webhooks.in-flight-in-all", defaultValue = "1000") int mostAtOnce) {
        this.vertx = vertx;
        this.lookup = lookup;
        this.secrets = secrets;
        this.headers = headers;
        this.clock = clock;
        this.deadline = deadline;
        // Connections of a host are shared by all its endpoints: fewer, and one that hangs would have those of the
        // others.
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(mostAtOnce).setHttp2MaxSize(1);
        plain = vertx.createHttpClient(options(), pool);
        tls = vertx.createHttpClient(
                options().setSsl(true).setUseAlpn(true).setProtocolVersion(HttpVersion.HTTP_2), pool);
    }

    /** Never fails: whatever happens outside is the outcome. */
    Future<Outcome> send(Parcel parcel) {
        Attempt attempt = new Attempt(vertx, parcel, clock, deadline);
        MultiMap written;
        try {
            written = written(parcel, attempt.startedAt());
        } catch (IllegalStateException | IllegalArgumentException lostKey) {
            return attempt.failed(Failures.SECRET_UNREADABLE);
        }
        URI url = URI.create(parcel.url());
        lookup.addressOf(url.getHost())
                .thenAccept(address -> attempt.post(isTls(url) ? tls : plain, request(url, address, written)))
                .exceptionally(failure -> {
                    attempt.failed(failure);
                    return null;
                });
        return attempt.outcome();
    }

    // Ours after the owner's, so that ours stand whatever the rules for theirs come to be.
    private MultiMap written(Parcel parcel, Instant at) {
        String id = parcel.messageId().toString();
        List<String> open = parcel.sealedSecrets().stream()
                .map(kept -> secrets.open(kept, parcel.endpointId().toString()))
                .toList();
        return MultiMap.caseInsensitiveMultiMap()
                .addAll(headers.open(parcel.sealedHeaders(), parcel.endpointId()))
                .set("content-type", "application/json")
                .set("user-agent", "Veridict-Webhooks/1")
                .set("webhook-id", id)
                .set("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .set("webhook-signature", Signature.header(open, id, at, parcel.body()));
    }

    // Host and SNI come from the URL, the connection goes to the very address that was checked.
    private static RequestOptions request(URI url, InetAddress address, MultiMap headers) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port(url), address.getHostAddress()))
                .setSsl(isTls(url))
                .setHost(url.getHost())
                .setPort(port(url))
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setHeaders(headers);
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setSslHandshakeTimeout(CONNECT.toSeconds())
                .setKeepAliveTimeout((int) KEPT_OPEN.toSeconds())
                .setDecompressionSupported(false);
    }

    private static boolean isTls(URI url) {
        return url.getScheme().equalsIgnoreCase("https");
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isTls(url) ? 443 : 80;
    }
}
