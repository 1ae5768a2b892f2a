package org.actionledger.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Sends the same request again and again over one connection, and reads of the answers only what it must. It takes little of the processor that
 * it shares with those it measures, which an HTTP client does not. Where the server has closed the connection, it opens another.
 */
final class KeptConnection implements AutoCloseable {

    private final URI server;
    private final byte[] request;
    private Socket socket = new Socket();
    private InputStream answers = InputStream.nullInputStream();

    KeptConnection(String address, String path, String token) {
        this.server = URI.create(address);
        this.request = "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, server.getAuthority(), token)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The status of the answer, once it has come as a whole. */
    int send() throws IOException {
        if (!socket.isConnected()) {
            open();
        }
        try {
            return exchange();
        } catch (EOFException | SocketException closed) {
            open();
            return exchange();
        }
    }

    private void open() throws IOException {
        socket.close();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    private int exchange() throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = -1;
        boolean over = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(header.split(":", 2)[1].strip());
            }
            over |= lower.equals("connection: close");
        }
        if (length >= 0) {
            answers.skipNBytes(length);
        } else {
            skipChunks();
        }
        if (over) {
            open();
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            answers.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
