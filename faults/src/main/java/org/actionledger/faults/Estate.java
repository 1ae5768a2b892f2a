package org.actionledger.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Database;
import org.actionledger.trial.Installation;
import org.actionledger.trial.TestIssuer;
import org.jspecify.annotations.Nullable;

/** An installation that can be broken: a PostgreSQL, so many of both services, the gateway in front of them, and links between them. */
final class Estate implements AutoCloseable {

    static final String COMMANDS = "command-service";
    static final String QUERIES = "query-service";
    static final String GATEWAY = "api-gateway";

    private final AtomicInteger count = new AtomicInteger();
    private final String name;
    private final Layout layout;
    private final @Nullable AxonServer axonServer;
    private final Installation installation;
    private final List<Link> links = new ArrayList<>();
    private final @Nullable Link toDatabase;
    private final @Nullable Link toAxonServer;
    private final List<ChildProcess> commands;
    private final List<ChildProcess> queries;
    private final List<Link> toCommands = new ArrayList<>();
    private final List<Link> toQueries = new ArrayList<>();
    private final ChildProcess gateway;

    /** Starts everything; returns when all of it is healthy. */
    Estate(String name, Layout layout, @Nullable AxonServer axonServer) throws Exception {
        this.name = name;
        this.layout = layout;
        this.axonServer = axonServer;
        this.installation = new Installation(Path.of(""));
        try (ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor()) {
            toDatabase = layout.links() ? link(database().port()) : null;
            toAxonServer = layout.links() && axonServer != null ? link(axonServer.port()) : null;
            List<Future<ChildProcess>> both = starting.invokeAll(starts());
            commands = new ArrayList<>(started(both.subList(0, layout.ofEach())));
            queries = new ArrayList<>(started(both.subList(layout.ofEach(), both.size())));
            gateway = service(
                    Layout.HERE,
                    GATEWAY,
                    List.of(
                            "--action-ledger.gateway.command-service=" + addresses(commands, toCommands),
                            "--action-ledger.gateway.query-service=" + addresses(queries, toQueries)));
        } catch (Exception failed) {
            installation.close();
            throw failed;
        }
    }

    private List<Callable<ChildProcess>> starts() {
        List<Callable<ChildProcess>> starts = new ArrayList<>();
        for (String module : List.of(COMMANDS, QUERIES)) {
            for (int i = 0; i < layout.ofEach(); i++) {
                starts.add(() -> start(layout.checkout(), module));
            }
        }
        return starts;
    }

    private static List<ChildProcess> started(List<Future<ChildProcess>> processes) throws Exception {
        List<ChildProcess> started = new ArrayList<>();
        for (Future<ChildProcess> each : processes) {
            started.add(each.get());
        }
        return started;
    }

    /** Starts another {@code command-service} or {@code query-service}, which the gateway does not know of. */
    ChildProcess start(Path checkout, String module) throws Exception {
        List<String> properties = new ArrayList<>();
        if (axonServer != null) {
            int port = toAxonServer == null ? axonServer.port() : toAxonServer.port();
            properties.add("--axon.axonserver.servers=127.0.0.1:" + port);
        }
        return service(checkout, module, properties);
    }

    private ChildProcess service(Path checkout, String module, List<String> properties) throws Exception {
        int port = toDatabase == null ? database().port() : toDatabase.port();
        return installation.service(
                checkout,
                module,
                name + "-" + module + "-" + count.incrementAndGet(),
                Database.url(port),
                properties,
                module.equals(GATEWAY) ? Map.of() : layout.environment());
    }

    private String addresses(List<ChildProcess> services, List<Link> ways) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (ChildProcess service : services) {
            if (layout.links()) {
                Link link = link(service.port());
                ways.add(link);
                addresses.add("http://127.0.0.1:" + link.port());
            } else {
                addresses.add(service.address());
            }
        }
        return String.join(",", addresses);
    }

    private Link link(int target) throws IOException {
        Link link = new Link(target);
        links.add(link);
        return link;
    }

    Database database() {
        return installation.database();
    }

    TestIssuer issuer() {
        return installation.issuer();
    }

    AxonServer axonServer() {
        if (axonServer == null) {
            throw new IllegalStateException("there is no Axon Server");
        }
        return axonServer;
    }

    /** Whether events are kept by an Axon Server. */
    boolean hasAxonServer() {
        return axonServer != null;
    }

    /** Where events are kept. */
    StoredEvents storedEvents() {
        return axonServer == null ? new EventsInPostgres(database()) : new EventsInAxonServer(axonServer);
    }

    Layout layout() {
        return layout;
    }

    /** The only door for clients. */
    ChildProcess gateway() {
        return gateway;
    }

    /** Those of that name, {@link #COMMANDS}, {@link #QUERIES} or {@link #GATEWAY}, in the order in which they were started. */
    List<ChildProcess> processes(String module) {
        return switch (module) {
            case COMMANDS -> commands;
            case QUERIES -> queries;
            case GATEWAY -> List.of(gateway);
            default -> throw new IllegalArgumentException(module);
        };
    }

    /** The ways to what is called so: from the gateway to {@link #COMMANDS} or {@link #QUERIES}, from the services to the others. */
    List<Link> linksTo(String what) {
        return switch (what) {
            case COMMANDS -> toCommands;
            case QUERIES -> toQueries;
            case "postgresql" -> one(toDatabase);
            case "axonserver" -> one(toAxonServer);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static List<Link> one(@Nullable Link link) {
        if (link == null) {
            throw new IllegalStateException("this installation has no such link");
        }
        return List.of(link);
    }

    @Override
    public void close() throws Exception {
        for (Link link : links) {
            link.mend();
        }
        installation.close();
        for (Link link : links) {
            link.close();
        }
    }
}
