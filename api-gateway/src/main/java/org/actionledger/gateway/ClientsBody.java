package org.actionledger.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a client sends, so that it can be told apart whether reading from it failed or writing to a service. */
class ClientsBody extends FilterInputStream {

    ClientsBody(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException unread) {
            throw new ClientGone(unread);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException unread) {
            throw new ClientGone(unread);
        }
    }
}
