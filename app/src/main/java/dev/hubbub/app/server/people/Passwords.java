package dev.hubbub.app.server.people;

import dev.hubbub.app.server.society.Refusal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, hashed and checked by Argon2id a few at a time.
///
/// A check costs a processor some 50 ms and 16 MB, on purpose. Done by the threads of requests, a crowd at the
/// door would take the machine from those who are in: a virtual thread that only computes lets no other on its
/// processor, not even one that holds a connection to the database. So half the processors do it, on threads of
/// their own; who comes when too many wait, or waits for too long, is asked to come again.
@Component
public class Passwords implements DisposableBean {

    private static final int WAITING_PER_THREAD = 64;
    private static final long PATIENCE_MS = 10_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final ThreadPoolExecutor threads = threads();

    /// What is kept of nobody's password: made up, since hashing one would only hold up the start.
    private final String nobodys = "$argon2id$v=19$m=16384,t=2,p=1$" + random(SALT_BYTES) + "$" + random(HASH_BYTES);

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What is looked at when there is nobody.
    String nobodys() {
        return nobodys;
    }

    private static ThreadPoolExecutor threads() {
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most,
                most,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(most * WAITING_PER_THREAD),
                Thread.ofPlatform().daemon().name("passwords ", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /// What is kept of a password.
    ///
    /// @throws Refusal.Unavailable when too many want the same just now
    public String kept(String password) {
        return within(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /// Whether a password is the one of which something was kept; takes as long when nothing was.
    ///
    /// @param kept may be empty, for nobody's
    /// @throws Refusal.Unavailable when too many want the same just now
    public boolean fits(String password, String kept) {
        boolean fits = within(() -> encoder.matches(password, kept.isEmpty() ? nobodys : kept));
        return fits && !kept.isEmpty();
    }

    private <T> T within(Callable<T> work) {
        Future<T> done;
        try {
            done = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw tooMany();
        }
        try {
            return done.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            done.cancel(false);
            throw tooMany();
        } catch (InterruptedException e) {
            done.cancel(false);
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("a password must be checked, but the server is ending");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password must be checkable, but was not", e.getCause());
        }
    }

    private static Refusal tooMany() {
        return new Refusal.Unavailable("passwords must be tried by fewer people at once, but many come just now\n"
                + "try again in some seconds");
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
