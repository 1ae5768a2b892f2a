package org.actionledger.standalone.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection that sends requests as they are given, also such as no well-behaved client would ever send. For one thread. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private boolean fresh;

    Wire(int port) {
        this.port = port;
    }

    /** Sends it and waits for the answer; over a new connection where the last one is over. */
    Answer send(Request request) throws IOException {
        try {
            return exchange(request);
        } catch (IOException lost) {
            boolean wasFresh = fresh;
            close();
            if (wasFresh) {
                throw lost;
            }
            return exchange(request); // the server had closed it meanwhile
        }
    }

    private Answer exchange(Request request) throws IOException {
        Socket connection = connection();
        try {
            OutputStream out = new BufferedOutputStream(connection.getOutputStream());
            out.write(head(request));
            if (request.body() != null) {
                out.write(request.body());
            }
            out.flush();
        } catch (IOException answeredBefore) {
            fresh = true; // what was answered before all was sent can still be read
        }
        Answer answer = read(java.util.Objects.requireNonNull(in), request.method());
        fresh = false;
        if (answer.header("Connection").equalsIgnoreCase("close") || request.announced() != null) {
            close();
        }
        return answer;
    }

    private Socket connection() throws IOException {
        if (socket == null || socket.isClosed()) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
            fresh = true;
        }
        return socket;
    }

    private byte[] head(Request request) {
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        if (request.headers().stream().noneMatch(each -> each.name().equalsIgnoreCase("Host"))) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        request.headers()
                .forEach(each -> head.append(each.name())
                        .append(": ")
                        .append(each.value())
                        .append("\r\n"));
        boolean chunked =
                request.headers().stream().anyMatch(each -> each.name().equals("Transfer-Encoding"));
        if (!chunked && (request.body() != null || request.announced() != null)) {
            head.append("Content-Length: ")
                    .append(request.announced() == null ? request.body().length : request.announced())
                    .append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Answer read(InputStream in, String method) throws IOException {
        while (true) {
            String[] status = line(in).split(" ", 3);
            List<Request.Header> headers = new ArrayList<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.add(new Request.Header(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
            Answer answer = new Answer(Integer.parseInt(status[1]), headers, new byte[0]);
            if (answer.status() >= 200) {
                boolean bare = method.equals("HEAD") || answer.status() == 204 || answer.status() == 304;
                return new Answer(answer.status(), headers, bare ? new byte[0] : body(in, answer));
            }
        }
    }

    private static byte[] body(InputStream in, Answer answer) throws IOException {
        if (answer.header("Transfer-Encoding").equals("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            line(in);
            return body.toByteArray();
        }
        String length = answer.header("Content-Length");
        return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended before the answer did");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
