package org.actionledger.platform.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import org.actionledger.platform.identity.Caller;

/**
 * The accounts of this process, bounded in number. Clients and addresses are kept apart, so that strangers, of whom there may be any
 * number, never make a client's account be forgotten.
 */
class Accounts {

    /** As long as a quota lasts: then an account is as good as new. */
    private static final Duration UNUSED = Duration.ofHours(1);

    private static final int NETWORK = 8;

    private final Limits limits;
    private final TimeMeter time;
    private final Cache<Caller, Account> clients;
    private final Cache<String, Account> addresses;

    Accounts(Limits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        this.clients = bounded(limits.accounts());
        this.addresses = bounded(limits.accounts());
    }

    Account of(Caller caller) {
        return clients.get(caller, unknown -> new Account(limits.of(unknown), time));
    }

    /** Of an address as the servlet container writes it; all of a /64 network of IPv6 share one, since one host has them all. */
    Account ofAddress(String address) {
        return addresses.get(
                address.indexOf(':') < 0 ? address : network(address), _ -> new Account(limits.stranger(), time));
    }

    private static String network(String address) {
        return Arrays.toString(Arrays.copyOf(InetAddress.ofLiteral(address).getAddress(), NETWORK));
    }

    private static <K> Cache<K, Account> bounded(int size) {
        return Caffeine.newBuilder().maximumSize(size).expireAfterAccess(UNUSED).build();
    }
}
