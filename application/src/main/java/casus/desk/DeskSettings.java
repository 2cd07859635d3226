package casus.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a desk is reached.
 *
 * @param host name or address to listen on
 * @param port 0 for any that is free
 * @param publicAddress where others reach it when a proxy stands before it (https://desk.example.org); null for none. Only then are
 *     the proxy's headers believed.
 * @param user under whose name the person at the machine decides
 * @param allowsPrivate whether addresses of this machine and its network may be fetched from
 * @param masksPrivate whether names of private persons are withheld; then the desk is for reading alone
 * @param clock tells the time
 */
public record DeskSettings(
        String host,
        int port,
        @Nullable URI publicAddress,
        String user,
        boolean allowsPrivate,
        boolean masksPrivate,
        Supplier<Instant> clock) {

    /** A desk that names everybody. */
    public DeskSettings(
            String host,
            int port,
            @Nullable URI publicAddress,
            String user,
            boolean allowsPrivate,
            Supplier<Instant> clock) {
        this(host, port, publicAddress, user, allowsPrivate, false, clock);
    }

    /**
     * Whether only this machine reaches it, so that nobody needs to sign in. With a public address others do.
     *
     * @throws IllegalArgumentException when the host is none
     */
    public boolean local() {
        try {
            return publicAddress == null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "--host " + host + " is no name or address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.", e);
        }
    }
}
