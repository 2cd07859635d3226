package casus.ingest;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up and refuses what is no public address. The addresses handed on are the ones that were checked and the ones
 * connected to: a name that changes its address in between gains nothing.
 */
public final class Addresses implements DnsResolver {
    private final DnsResolver names;
    private final boolean allowsPrivate;

    /** @param names tells the addresses of a name */
    public Addresses(DnsResolver names, boolean allowsPrivate) {
        this.names = names;
        this.allowsPrivate = allowsPrivate;
    }

    /** An address that may be one of this machine or its network. */
    static final class Private extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Private(String host, String shown) {
            super(host + " is the private address " + shown
                    + ". Pages are fetched from public addresses only, unless --allow-private is given.");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!allowsPrivate && !isPublic(address)) {
                throw new Private(host, address.getHostAddress());
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /**
     * Whether a host is an IPv4 address in a form that hides it: one number, octal or hexadecimal parts, fewer than four.
     */
    public static boolean isDisguised(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        boolean numeric = last.matches("\\d+|0[xX][0-9a-fA-F]*");
        return numeric && !bare.matches("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xFF;
        int b = bytes[at + 1] & 0xFF;
        int c = bytes[at + 2] & 0xFF;
        boolean reserved = a == 0 || a == 10 || a == 127 || a >= 224;
        boolean inner = a == 172 && b >= 16 && b < 32 || a == 192 && b == 168 || a == 169 && b == 254;
        boolean shared = a == 100 && b >= 64 && b < 128 || a == 198 && (b == 18 || b == 19);
        boolean special = a == 192 && b == 0 && (c == 0 || c == 2) || a == 198 && b == 51 && c == 100;
        return !(reserved || inner || shared || special || a == 203 && b == 0 && c == 113);
    }

    /** Global unicast only; where an IPv4 address is carried inside, it counts. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        if (first == 0x64 && second == 0xFF9B) {
            return isPublic4(bytes, 12);
        }
        if (first == 0x2002) {
            return isPublic4(bytes, 2);
        }
        boolean tunnel = first == 0x2001 && (second == 0 || second == 0xDB8);
        return (first & 0xE000) == 0x2000 && !tunnel;
    }
}
