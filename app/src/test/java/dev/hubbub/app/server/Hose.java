package dev.hubbub.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A line to a server on this machine that can be pinched: connections are still taken and nothing is closed, but
/// nothing comes through until it is let go.
final class Hose implements AutoCloseable {

    private final ServerSocket entrance;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean pinched;

    private Hose(ServerSocket entrance, int to) {
        this.entrance = entrance;
        this.to = to;
    }

    static Hose to(int port) {
        try {
            Hose hose = new Hose(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()), port);
            Thread.ofVirtual().start(hose::take);
            return hose;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    synchronized void pinch() {
        pinched = true;
    }

    synchronized void letGo() {
        pinched = false;
        notifyAll();
    }

    private synchronized void pass() throws InterruptedException {
        while (pinched) {
            wait();
        }
    }

    private void take() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException e) {
                return; // it was closed
            }
        }
    }

    private void carry(Socket from, Socket into) {
        byte[] bytes = new byte[1 << 14];
        try (from;
                into;
                InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                pass();
                out.write(bytes, 0, read);
            }
            pass();
        } catch (IOException e) {
            // one end hung up; so does the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(into);
        }
    }

    @Override
    public void close() {
        letGo();
        try {
            entrance.close();
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
