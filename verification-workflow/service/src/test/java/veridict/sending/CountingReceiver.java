package veridict.sending;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PfxOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import veridict.Certificates;

/** Says yes to everything, and counts the connections it comes by. */
final class CountingReceiver implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;
    private final List<HttpConnection> connections = new CopyOnWriteArrayList<>();
    private final List<HttpServerRequest> requests = new CopyOnWriteArrayList<>();
    private volatile List<HttpConnection> hanging = List.of();

    private CountingReceiver(Vertx vertx, HttpServerOptions options) {
        scheme = options.isSsl() ? "https" : "http";
        server = vertx.createHttpServer(options.setHost("localhost").setPort(0))
                .connectionHandler(connections::add)
                .requestHandler(request -> {
                    requests.add(request);
                    if (hanging.contains(request.connection())) {
                        return;
                    }
                    request.endHandler(
                            end -> request.response().setStatusCode(204).end());
                });
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    static CountingReceiver plain(Vertx vertx) {
        return new CountingReceiver(vertx, new HttpServerOptions());
    }

    /** One that shows the certificate with this name, and speaks these versions. */
    static CountingReceiver tls(Vertx vertx, String certificate, HttpVersion... versions) {
        return new CountingReceiver(
                vertx,
                new HttpServerOptions()
                        .setSsl(true)
                        .setUseAlpn(true)
                        .setAlpnVersions(List.of(versions))
                        .setPfxKeyCertOptions(new PfxOptions()
                                .setPath(ConfigProvider.getConfig().getValue(Certificates.STORE, String.class))
                                .setPassword(Certificates.PASSWORD)
                                .setAlias(certificate)));
    }

    String url() {
        return scheme + "://localhost:" + server.actualPort() + "/";
    }

    /** Nothing more is answered over the connections that are there, as when the machine behind them is gone. */
    void hang() {
        hanging = List.copyOf(connections);
    }

    int connections() {
        return connections.size();
    }

    int requests() {
        return requests.size();
    }

    Set<HttpVersion> versions() {
        Set<HttpVersion> versions = EnumSet.noneOf(HttpVersion.class);
        requests.forEach(request -> versions.add(request.version()));
        return versions;
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
