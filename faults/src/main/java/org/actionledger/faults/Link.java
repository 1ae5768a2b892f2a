package org.actionledger.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The way from one part of an installation to another, over a port of its own on loopback, which can be broken as networks break. What has
 * been sent while it hung arrives once it is mended, as with TCP.
 */
final class Link implements AutoCloseable {

    private static final int PIECE = 16 * 1024;

    /** How it is broken. */
    enum Break {
        NOT,
        /** Nobody listens, and what was open is reset. */
        REFUSE,
        /** Nothing arrives, and nobody is told. */
        HANG,
        /** Whatever is open, or is opened, is reset. */
        RESET,
        /** The other end is gone without a word: what was open stays silent for ever, what is opened until it is mended. */
        VANISH,
        /** What is asked arrives; instead of its answer comes a reset. */
        LOSE_ANSWERS
    }

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Socket> forgotten = ConcurrentHashMap.newKeySet();
    private final int port;
    private int target;
    private ServerSocket door;
    private Thread serving;
    private Break broken = Break.NOT;
    private Duration delay = Duration.ZERO;
    private boolean closed;

    /** A way to that port of loopback. */
    Link(int target) throws IOException {
        this.target = target;
        this.door = listen(0);
        this.port = door.getLocalPort();
        this.serving = serve(door);
    }

    int port() {
        return port;
    }

    /** Leads new connections to another port. */
    synchronized void leadTo(int other) {
        target = other;
    }

    synchronized void breakIt(Break how) throws IOException {
        broken = how;
        if (how == Break.VANISH) {
            forgotten.addAll(sockets);
        }
        if (how == Break.REFUSE) {
            shut();
        }
        if (how == Break.REFUSE || how == Break.RESET) {
            sockets.forEach(Link::reset);
        }
        notifyAll();
    }

    /** Each piece of what goes through arrives so much later, in both directions. */
    synchronized void slow(Duration each) {
        delay = each;
    }

    synchronized void mend() throws IOException {
        broken = Break.NOT;
        delay = Duration.ZERO;
        if (door.isClosed()) {
            door = listen(port);
            serving = serve(door);
        }
        notifyAll();
    }

    /** The port is given back only by the thread that accepts: until it has woken, connections are still taken. */
    private void shut() throws IOException {
        door.close();
        try {
            serving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return socket;
    }

    private Thread serve(ServerSocket listening) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    take(listening.accept());
                }
            } catch (IOException nobodyListens) {
                // refused or closed
            }
        });
    }

    private void take(Socket client) {
        sockets.add(client);
        Thread.ofVirtual().start(() -> {
            try (client;
                    Socket server = new Socket()) {
                sockets.add(server);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                if (state() == Break.RESET) {
                    reset(client);
                    return;
                }
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), towards()));
                Thread answers = Thread.ofVirtual().start(() -> pump(server, client, true));
                pump(client, server, false);
                answers.join();
                sockets.remove(server);
                forgotten.remove(server);
            } catch (IOException unreachable) {
                reset(client);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                sockets.remove(client);
                forgotten.remove(client);
            }
        });
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (passes(from, answers)) {
                    out.write(piece, 0, length);
                } else {
                    reset(from);
                    reset(to);
                }
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a piece arrives, once it does. */
    private boolean passes(Socket from, boolean answer) throws InterruptedException {
        Duration wait;
        synchronized (this) {
            while (!closed && (broken == Break.HANG || broken == Break.VANISH || forgotten.contains(from))) {
                wait();
            }
            if (broken == Break.RESET || answer && broken == Break.LOSE_ANSWERS) {
                return false;
            }
            wait = delay;
        }
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        return true;
    }

    private synchronized Break state() {
        return broken;
    }

    private synchronized int towards() {
        return target;
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // that is what was wanted
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        shut();
        sockets.forEach(Link::reset);
    }
}
