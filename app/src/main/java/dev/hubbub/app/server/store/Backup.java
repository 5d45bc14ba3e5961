package dev.hubbub.app.server.store;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/// All rows of the store in one file, read and written by COPY: the programs that come with the server have
/// no `pg_dump`. The ledger and the queue of the models are in it too.
///
/// The file is a ZIP with `version`, the number of the last migration, one entry of text rows a table, and the
/// [ModelFiles]. Rows are taken in one snapshot and the files after it, so societies may go on meanwhile.
/// Sessions are left out: after a restore people sign in again.
public final class Backup {

    private static final String HISTORY = "flyway_schema_history";
    private static final String VERSION = "version";

    /// Tables that are left out: whoever got a backup could go on with a session in it.
    private static final String SESSIONS = "spring_session";

    private final DatabaseUrl database;
    private final Path home;

    /// @param home of the server
    public Backup(DatabaseUrl database, Path home) {
        this.database = database;
        this.home = home;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbc(), database.user(), database.password());
    }

    /// Writes all rows into a file, which appears when it is whole, and returns their number.
    public long write(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            long rows = 0;
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                zip.putNextEntry(new ZipEntry(VERSION));
                zip.write(version(connection).getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
                for (String table : tables(connection)) {
                    if (table.startsWith(SESSIONS)) {
                        continue;
                    }
                    zip.putNextEntry(new ZipEntry(table));
                    rows += connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy \"" + table + "\" to stdout", new Open(zip));
                    zip.closeEntry();
                }
                new ModelFiles(home).write(zip);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (IOException | SQLException e) {
            throw new Failure("the backup must be written to " + file + ", but was not: " + e.getMessage(), e);
        }
    }

    /// Replaces all rows, and the files of the models, by those of a file, brings the schema up to date, and
    /// returns the number of rows.
    public long read(Path file) {
        try {
            String version = versionOf(file);
            migrate(version);
            long rows;
            ModelFiles files = new ModelFiles(home);
            try (Connection connection = connect()) {
                connection.setAutoCommit(false);
                rows = rows(connection, file, files);
                connection.commit();
            }
            files.settle();
            migrate("latest");
            return rows;
        } catch (IOException | SQLException e) {
            throw new Failure("the backup " + file + " must be read, but was not: " + e.getMessage(), e);
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.jdbc(), database.user(), database.password())
                .locations("classpath:dev/hubbub/app/server/store/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static String versionOf(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(VERSION)) {
                throw BadInput.at(file.toString(), 0, "must be a backup of hubbub, but was something else");
            }
            return new String(zip.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static long rows(Connection connection, Path file, ModelFiles files) throws IOException, SQLException {
        Set<String> known = new LinkedHashSet<>(tables(connection));
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            statement.execute("truncate "
                    + String.join(
                            ", ", known.stream().map(one -> '"' + one + '"').toList()));
            zip.getNextEntry();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (ModelFiles.isFile(entry.getName())) {
                    files.stage(entry.getName(), zip);
                    continue;
                }
                if (!known.contains(entry.getName())) {
                    throw BadInput.at(
                            file.toString(), 0, "tables must be known, but there is '" + entry.getName() + "'");
                }
                rows += connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy \"" + entry.getName() + "\" from stdin", new Kept(zip));
            }
            countOn(statement);
        }
        return rows;
    }

    /// Lets counters of identity columns go on behind what was read.
    private static void countOn(Statement statement) throws SQLException {
        List<String> commands = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and is_identity = 'YES'
                """)) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                commands.add("select setval(pg_get_serial_sequence('\"" + table + "\"', '" + column
                        + "'), coalesce((select max(\"" + column + "\") from \"" + table + "\"), 0) + 1, false)");
            }
        }
        for (String command : commands) {
            statement.execute(command);
        }
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(version::int) from " + HISTORY)) {
            row.next();
            return row.getString(1);
        }
    }

    /// All tables with rows of ours, those first that others refer to.
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> open = new ArrayList<>();
        List<String[]> references = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' and tablename <> '" + HISTORY
                            + "' order by 1")) {
                while (row.next()) {
                    open.add(row.getString(1));
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select a.relname, b.relname from pg_constraint c
                    join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
                    where c.contype = 'f' and a.oid <> b.oid
                    """)) {
                while (row.next()) {
                    references.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
        }
        List<String> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.stream()
                    .filter(table ->
                            references.stream().noneMatch(one -> one[0].equals(table) && open.contains(one[1])))
                    .findFirst()
                    .orElse(open.getFirst());
            ordered.add(next);
            open.remove(next);
        }
        return ordered;
    }

    /// An entry of a ZIP that COPY must not close.
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Kept extends FilterInputStream {
        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
