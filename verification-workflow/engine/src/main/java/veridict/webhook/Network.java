package veridict.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that begin with the same bits, spelled as CIDR does (RFC 4632): {@code 10.0.0.0/8}. */
record Network(InetAddress first, int bits) {

    static Network of(String spelled) {
        int slash = spelled.indexOf('/');
        try {
            if (slash > 0 && spelled.matches("[0-9a-fA-F.:]+/[0-9]{1,3}")) {
                InetAddress first = InetAddress.getByName(spelled.substring(0, slash));
                int bits = Integer.parseInt(spelled.substring(slash + 1));
                if (bits <= first.getAddress().length * 8) {
                    return new Network(first, bits);
                }
            }
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException("not a network: " + spelled, noAddress);
        }
        throw new IllegalArgumentException("not a network: " + spelled);
    }

    boolean holds(InetAddress address) {
        byte[] these = first.getAddress();
        byte[] those = address.getAddress();
        if (these.length != those.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((these[bit / 8] & mask) != (those[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
