package dev.hubbub.app.validate;

import dev.hubbub.app.run.RunReader;
import dev.hubbub.app.run.StoredAct;
import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.ActLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A run read back from its directory, as far as it can be measured.
///
/// @param texts words about events, by language
record ReadRun(ActLog acts, Map<String, List<String>> texts) {

    private static final int PIECE = 50_000;

    static ReadRun of(RunReader reader) {
        ActColumns acts = new ActColumns();
        Map<String, List<String>> texts = new TreeMap<>();
        Map<String, Integer> events = new TreeMap<>();
        for (int from = 0; from < reader.acts(); from += PIECE) {
            for (StoredAct act : reader.acts(from, Math.min(reader.acts(), from + PIECE))) {
                String event = act.event();
                int number = event == null ? -1 : events.computeIfAbsent(event, name -> events.size());
                acts.add(
                        act.atMs() - reader.startMs(),
                        act.persona(),
                        act.kind(),
                        act.parent(),
                        number,
                        0,
                        act.stance(),
                        act.id());
                String text = act.text();
                List<String> known = texts.computeIfAbsent(act.language(), language -> new ArrayList<>());
                if (event != null && text != null && known.size() < TextRows.MOST) {
                    known.add(text);
                }
            }
        }
        return new ReadRun(acts, texts);
    }
}
