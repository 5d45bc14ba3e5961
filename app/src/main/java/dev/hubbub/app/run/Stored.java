package dev.hubbub.app.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/// The tables of a run on disk.
interface Stored extends Closeable {

    List<StoredAct> acts(int from, int to) throws IOException;

    List<StoredAct> thread(int root) throws IOException;

    Map<Integer, StoredPersona> personas(SortedSet<Integer> ids) throws IOException;
}
