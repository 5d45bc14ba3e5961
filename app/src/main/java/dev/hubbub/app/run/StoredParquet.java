package dev.hubbub.app.run;

import dev.hubbub.app.table.ParquetReader;
import dev.hubbub.app.table.ParquetReader.Values;
import dev.hubbub.app.table.Rows;
import dev.hubbub.engine.microblog.ActKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// The tables of a run in Parquet.
final class StoredParquet implements Stored {

    private static final ActKind[] KINDS = ActKind.values();

    private final ParquetReader acts;
    private final ParquetReader personas;

    StoredParquet(Path directory) throws IOException {
        acts = ParquetReader.open(directory.resolve(Format.PARQUET.file("acts")));
        try {
            personas = ParquetReader.open(directory.resolve(Format.PARQUET.file("personas")));
        } catch (IOException e) {
            acts.close();
            throw e;
        }
    }

    @Override
    public List<StoredAct> acts(int from, int to) throws IOException {
        List<StoredAct> found = new ArrayList<>();
        for (int chunk = from / Rows.CHUNK; chunk * Rows.CHUNK < to; chunk++) {
            int first = chunk * Rows.CHUNK;
            read(chunk, row -> first + row >= from && first + row < to, found);
        }
        return found;
    }

    @Override
    public List<StoredAct> thread(int root) throws IOException {
        List<StoredAct> found = new ArrayList<>();
        for (int chunk = root / Rows.CHUNK; chunk < acts.chunks(); chunk++) {
            Values roots = acts.read(chunk, "root");
            boolean here = false;
            for (int row = 0; row < roots.size() && !here; row++) {
                here = roots.intAt(row) == root;
            }
            if (here) {
                read(chunk, row -> roots.intAt(row) == root, found);
            }
        }
        return found;
    }

    @Override
    public Map<Integer, StoredPersona> personas(SortedSet<Integer> ids) throws IOException {
        Map<Integer, StoredPersona> found = new TreeMap<>();
        for (int chunk = 0; chunk < personas.chunks() && !ids.isEmpty(); chunk++) {
            Values id = personas.read(chunk, "id");
            if (ids.subSet(id.intAt(0), id.intAt(id.size() - 1) + 1).isEmpty()) {
                continue;
            }
            Values handle = personas.read(chunk, "handle");
            Values name = personas.read(chunk, "name");
            Values zone = personas.read(chunk, "time_zone");
            for (int row = 0; row < id.size(); row++) {
                if (ids.contains(id.intAt(row))) {
                    found.put(
                            id.intAt(row),
                            new StoredPersona(id.intAt(row), handle.textAt(row), name.textAt(row), zone.textAt(row)));
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        acts.close();
        personas.close();
    }

    private void read(int chunk, IntPredicate wanted, List<StoredAct> found) throws IOException {
        Values id = acts.read(chunk, "id");
        Values at = acts.read(chunk, "at_ms");
        Values persona = acts.read(chunk, "persona");
        Values kind = acts.read(chunk, "kind");
        Values parent = acts.read(chunk, "parent");
        Values root = acts.read(chunk, "root");
        Values depth = acts.read(chunk, "depth");
        Values event = acts.read(chunk, "event");
        Values stance = acts.read(chunk, "stance");
        Values language = acts.read(chunk, "language");
        Values text = acts.read(chunk, "text");
        Values media = acts.read(chunk, "media");
        Values alt = acts.read(chunk, "alt");
        List<String> kinds = ActTable.kinds();
        for (int row = 0; row < id.size(); row++) {
            if (wanted.test(row)) {
                found.add(new StoredAct(
                        id.intAt(row),
                        at.longAt(row),
                        persona.intAt(row),
                        KINDS[kinds.indexOf(kind.textAt(row))],
                        parent.isNull(row) ? -1 : parent.intAt(row),
                        root.intAt(row),
                        depth.intAt(row),
                        event.isNull(row) ? null : event.textAt(row),
                        stance.realAt(row),
                        language.textAt(row),
                        text.isNull(row) ? null : text.textAt(row),
                        media.isNull(row) ? null : media.textAt(row),
                        alt.isNull(row) ? null : alt.textAt(row)));
            }
        }
    }
}
