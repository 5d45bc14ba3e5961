package dev.hubbub.bench;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;
import dev.hubbub.llm.Message;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Schema;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.util.HashSet;
import java.util.Set;

/// What a call takes at OpenAI, counted with OpenAI's own tokens and the published rule of its cache.
///
/// A prefix of 1,024 tokens or more that was sent before is read from the cache, in steps of 128
/// (platform.openai.com, "Prompt caching"). Prefixes are taken to stay: a run is over within their five minutes.
final class PrefixCache {

    private static final int LEAST = 1_024;
    private static final int STEP = 128;

    /// Tokens round a message, and at the end of all.
    private static final int FRAME = 4;

    private final Encoding encoding = Encodings.newDefaultEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    private final Set<Long> seen = new HashSet<>();
    private final boolean caching;

    PrefixCache(boolean caching) {
        this.caching = caching;
    }

    synchronized Usage usage(Request request, String answer) {
        IntArrayList tokens = encoding.encodeOrdinary(prompt(request));
        int input = tokens.size()
                + FRAME * (request.system().size() + request.messages().size() + 1);
        int cached = caching ? cached(tokens) : 0;
        int output = encoding.countTokensOrdinary(answer);
        return new Usage(input - cached, cached, 0, 0, output, 0, 0, input, output, Tier.STANDARD, false);
    }

    /// Length of the longest prefix sent before; notes those of this prompt.
    private int cached(IntArrayList tokens) {
        int cached = 0;
        long hash = 1;
        for (int i = 1; i <= tokens.size(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + tokens.get(i - 1) + 1;
            if (i >= LEAST && i % STEP == 0 && !seen.add(hash ^ i)) {
                cached = i;
            }
        }
        return cached;
    }

    private static String prompt(Request request) {
        StringBuilder prompt = new StringBuilder();
        Schema schema = request.schema();
        if (schema != null) {
            prompt.append(schema.json());
        }
        for (Part part : request.system()) {
            prompt.append(part.text()).append('\n');
        }
        for (Message message : request.messages()) {
            prompt.append(message.text()).append('\n');
        }
        return prompt.toString();
    }
}
