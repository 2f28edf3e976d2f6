package veridict.sending;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The words for what went wrong outside, as the delivery log says them. */
final class Failures {

    static final String DEADLINE = "deadline";
    static final String CONNECT_TIMEOUT = "connect-timeout";
    static final String REFUSED_ADDRESS = "refused-address";
    static final String NO_HTTP = "no-http";
    static final String SECRET_UNREADABLE = "secret-unreadable";

    private Failures() {}

    static String of(int status) {
        return "http-" + status;
    }

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String word = word(cause);
            if (word != null) {
                return word;
            }
        }
        return NO_HTTP;
    }

    private static @Nullable String word(Throwable cause) {
        return switch (cause) {
            case UnknownHostException unknown -> "dns-failed";
            case ConnectTimeoutException late -> CONNECT_TIMEOUT;
            case NoRouteToHostException noRoute -> "unreachable";
            case ConnectException refused -> "connect-refused";
            case SslHandshakeTimeoutException late -> CONNECT_TIMEOUT;
            case SSLException tls -> "tls-failed";
            case HttpClosedException closed -> "connection-closed";
            case StreamResetException reset -> "connection-closed";
            case SocketException reset -> "connection-closed";
            default -> null;
        };
    }
}
