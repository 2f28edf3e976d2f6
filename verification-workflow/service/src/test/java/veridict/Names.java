package veridict;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name server for names that end in {@code .test}; everybody else is asked about the others. Each answer is given once, the last one for
 * ever. Answers are kept as system properties, because class loaders come and go in a Quarkus test.
 */
public final class Names extends InetAddressResolverProvider {

    private static final String ANSWERS = "veridict.test.names.";
    private static final String OURS = ".test";

    /** From now on this name has these addresses, separated by commas: the first when it is asked for once, and so on. */
    public static void answer(String name, String... addresses) {
        System.setProperty(ANSWERS + name, String.join("|", addresses));
    }

    @Override
    public String name() {
        return "names of the tests";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver others = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.endsWith(OURS) ? next(host).stream() : others.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return others.lookupByAddress(address);
            }
        };
    }

    private static synchronized List<InetAddress> next(String host) throws UnknownHostException {
        String answers = System.getProperty(ANSWERS + host);
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        int first = answers.indexOf('|');
        if (first >= 0) {
            System.setProperty(ANSWERS + host, answers.substring(first + 1));
        }
        List<InetAddress> found = new java.util.ArrayList<>();
        for (String address : (first < 0 ? answers : answers.substring(0, first)).split(",")) {
            byte[] spelled = InetAddress.getByName(address).getAddress();
            found.add(InetAddress.getByAddress(host, spelled));
        }
        return found;
    }
}
