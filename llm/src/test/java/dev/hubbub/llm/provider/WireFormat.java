package dev.hubbub.llm.provider;

import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Usage;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// How one provider's service talks, for a server that plays it.
///
/// All answers tell the usage [#usage()] stands for.
interface WireFormat {
    Provider provider();

    String model();

    String keyHeader();

    String path(boolean streamed);

    /// The buckets the adapter must find in every whole answer here.
    Usage usage();

    String whole(String text);

    String cutByLength(String text);

    String refused();

    String withoutFinish(String text);

    String withoutUsage(String text);

    String error(int status, String message);

    /// The events of a stream that says `pieces`, one event each, as blocks of lines.
    List<String> stream(String... pieces);

    List<String> streamWithoutFinish(String text);

    List<String> streamWithoutUsage(String text);

    /// Streams that say `text` and then that they are "out of breath", in every form seen.
    List<List<String>> streamsWithError(String text);

    JsonNode schemaIn(JsonNode request);

    /// How many events come before the one that says `piece`.
    default int eventsBefore(String piece, List<String> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).contains("\"" + piece + "\"")) {
                return i;
            }
        }
        throw new IllegalArgumentException(piece + " is in none of " + events);
    }
}
