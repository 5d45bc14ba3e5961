package dev.hubbub.app.server.postgres;

import dev.hubbub.app.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How programs are started that refuse to be root: in a user namespace of their own, or as nobody.
enum Privileges {
    /// The caller is not root: nothing to do.
    KEPT(""),
    /// Root outside, nobody inside; files stay root's.
    NAMESPACE("unshare -U"),
    /// For machines that forbid namespaces; the files must be nobody's.
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private final String before;

    Privileges(String before) {
        this.before = before;
    }

    static Privileges here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return KEPT;
        }
        for (Privileges way : List.of(NAMESPACE, NOBODY)) {
            if (works(way.command(List.of("true")))) {
                return way;
            }
        }
        throw new Failure("PostgreSQL must not run as root, and neither 'unshare -U' nor 'setpriv' works here\n"
                + "start as another user, or name a server of your own: DATABASE_URL=…");
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(before.isEmpty() ? List.of() : List.of(before.split(" ")));
        all.addAll(command);
        return all;
    }

    /// Hands a tree over to whom the program will run as.
    void own(Path tree) throws IOException {
        if (this == NOBODY && !works(List.of("chown", "-R", "65534:65534", tree.toString()))) {
            throw new IOException(tree + " must be given to nobody, but could not");
        }
    }

    private static boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
