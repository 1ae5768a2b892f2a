package org.actionledger.platform.repetition;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A request whose body was read, to be looked at and then read once more. The container itself keeps the parts of one that has parts. */
class IncomingRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    private IncomingRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Throws {@link ServletException} or {@link IllegalStateException} where its parts cannot be read. */
    static IncomingRequest read(HttpServletRequest request) throws IOException, ServletException {
        if (hasParts(request)) {
            readParts(request);
            return new IncomingRequest(request, new byte[0]);
        }
        return new IncomingRequest(request, request.getInputStream().readAllBytes());
    }

    /** Tomcat says of some parts that reading them failed, where it was them that cannot be read. */
    private static void readParts(HttpServletRequest request) throws ServletException {
        try {
            request.getParts();
        } catch (IOException unreadable) {
            throw new ServletException(unreadable);
        }
    }

    static boolean hasParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** What is in the body. Between parts stands something else each time they are sent, so that is left out. */
    void addBodyTo(Digest digest) throws IOException, ServletException {
        digest.add(body);
        if (hasParts(this)) {
            for (Part part : getParts()) {
                digest.add(part.getName()).add(part.getSubmittedFileName()).add(part.getContentType());
                try (InputStream content = part.getInputStream()) {
                    digest.add(content.readAllBytes());
                }
            }
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static class Again extends ServletInputStream {

        private final ByteArrayInputStream body;

        Again(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return body.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("a body that was read is there at once");
        }
    }
}
