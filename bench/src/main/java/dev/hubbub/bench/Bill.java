package dev.hubbub.bench;

import dev.hubbub.app.model.ModelWords;
import dev.hubbub.app.run.Words;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.price.Price;
import dev.hubbub.llm.price.PriceTable;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.model.ModelVoice;
import dev.hubbub.voice.model.Outcome;
import dev.hubbub.voice.model.Wanted;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a million reactions to one event cost at list prices: a call for each; ten a call; with the provider's cache;
/// and when the grammar learns from the first ten thousand and says the rest.
///
/// The prompts are those of a run, the tokens OpenAI's, the cache's rule the published one. The answers are posts of
/// the same run by the grammar, so they are as long as posts are, and some are refused and asked for again.
final class Bill implements Measurement {

    private static final ModelRef MODEL = ModelRef.parse("openai/gpt-5-mini");
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int SAMPLE = 2_000;
    private static final double MILLION = 1e6;
    private static final double MOST_OF_NAIVE = .01;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String name() {
        return "bill";
    }

    @Override
    public List<Line> measure(Setting setting) {
        Audience audience = Audience.of(Math.min(setting.personas(), MOST_PEOPLE));
        Voice grammar = Voice.standard();
        Words words = new Words(audience.played(), grammar);
        List<Wanted> all = ModelWords.wanted(audience.played(), audience.followers(), words, ModelWords.MOST_ASKED);
        List<Wanted> sample = new ArrayList<>();
        for (int i = 0; i < all.size() && sample.size() < SAMPLE; i += Math.max(1, all.size() / SAMPLE)) {
            sample.add(all.get(i));
        }
        double naive = naive(sample);
        Outcome plain = ask(sample, audience, words, grammar, false);
        Outcome cached = ask(sample, audience, words, grammar, true);
        double tens = micros(plain.total()) / sample.size();
        double read = micros(cached.total()) / sample.size();
        double batch = micros(cached.total().at(Tier.BATCH)) / sample.size();
        double asked = ModelWords.MOST_ASKED / MILLION;
        String note = String.format(
                Locale.ROOT,
                "%,d posts asked for, %d calls, %.1f %% by the model, %.1f %% of the input cached",
                sample.size(),
                cached.calls(),
                100.0 * cached.byModel() / sample.size(),
                100 * cached.total().cacheHitRate());
        Line.Peer peer = new Line.Peer("a call each", Spread.exactly(naive));
        return List.of(
                new Line(name(), "a million posts, ten a call", "$", Spread.exactly(tens), peer, null, MODEL.id()),
                new Line(name(), "… and the prefix cached", "$", Spread.exactly(read), peer, null, note),
                new Line(
                        name(),
                        "… and 10,000 asked for, the rest distilled",
                        "$",
                        Spread.exactly(read * asked),
                        peer,
                        Line.Bound.ratioAtMost(MOST_OF_NAIVE),
                        share(read * asked, naive) + "; tokens by o200k_base, prices as in prices.csv"),
                new Line(
                        name(),
                        "… and in the provider's batch",
                        "$",
                        Spread.exactly(batch * asked),
                        peer,
                        Line.Bound.ratioAtMost(MOST_OF_NAIVE),
                        share(batch * asked, naive) + "; within a day, then"));
    }

    private static String share(double dollars, double naive) {
        return String.format(Locale.ROOT, "%.2f %% of a call each", 100 * dollars / naive);
    }

    /// Dollars for a million posts, or micro-dollars a post: rules without examples, the event and the person in a
    /// call of its own, and the post as the answer.
    private static double naive(List<Wanted> sample) {
        PrefixCache tokens = new PrefixCache(true);
        double micros = 0;
        for (Wanted wanted : sample) {
            micros += micros(tokens.usage(ModelVoice.alone(MODEL, wanted), posts(List.of(wanted.byGrammar()))));
        }
        return micros / sample.size();
    }

    private static Outcome ask(List<Wanted> sample, Audience audience, Words words, Voice grammar, boolean caching) {
        PrefixCache tokens = new PrefixCache(caching);
        Map<String, Queue<String>> said = said(sample, audience, words);
        Model model = (request, call) -> {
            String answer = answer(request, said);
            return new Completion(answer, "", Finish.DONE, tokens.usage(request, answer), MODEL.model(), "");
        };
        return new ModelVoice(model, MODEL, Labels.NONE.run("bench"), grammar).write(sample);
    }

    /// What others than those of the sample said about the event, by language.
    private static Map<String, Queue<String>> said(List<Wanted> sample, Audience audience, Words words) {
        Set<Integer> ids = sample.stream().map(Wanted::id).collect(Collectors.toSet());
        Map<String, Queue<String>> said = new HashMap<>();
        var acts = audience.played().acts();
        for (int act = 0; act < acts.size(); act++) {
            if (acts.kind(act).hasWords() && !ids.contains(act)) {
                String language = audience.played()
                        .population()
                        .persona(acts.persona(act))
                        .language();
                Queue<String> queue = said.computeIfAbsent(language, one -> new ArrayDeque<>());
                if (queue.size() < 2 * SAMPLE) {
                    queue.add(Objects.requireNonNull(words.of(act)));
                }
            }
        }
        return said;
    }

    private static synchronized String answer(Request request, Map<String, Queue<String>> said) {
        String people = request.messages().getLast().text();
        JsonNode list = JSON.readTree(people.substring(people.indexOf("<data>") + 6, people.indexOf("</data>")));
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list) {
            Queue<String> queue = said.get(one.path("language").asString());
            String text = queue == null ? null : queue.poll();
            texts.add(text == null ? "" : text);
            if (queue != null && text != null) {
                queue.add(text);
            }
        }
        return posts(texts);
    }

    private static String posts(List<String> texts) {
        ObjectNode posts = JSON.createObjectNode();
        ArrayNode array = posts.putArray("posts");
        for (int i = 0; i < texts.size(); i++) {
            array.addObject().put("n", i + 1).put("text", texts.get(i));
        }
        return posts.toString();
    }

    private static double micros(Usage usage) {
        if (PriceTable.standard().price(MODEL, Instant.now()) instanceof Price.Listed listed
                && listed.cost(usage) instanceof Cost.Known known) {
            return known.micros();
        }
        throw new IllegalStateException("the price of " + MODEL.id() + " must be known, but was not");
    }
}
