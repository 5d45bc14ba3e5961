package dev.hubbub.bench;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.Gate;
import dev.hubbub.voice.Utf8;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import freemarker.template.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The novelty gate: posts about one event written with it and without it, and the gate by itself over posts that are
/// there already.
final class Novelty implements Measurement {

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public List<Line> measure(Setting setting) {
        Setting steady = new Setting(setting.personas(), setting.rounds(), setting.warmups() + 5);
        Voice voice = Voice.standard();
        List<Utterance> said = Words.utterances(Worlds.population(setting.personas())).stream()
                .filter(one -> one.event() != null)
                .toList();
        int posts = said.size();
        long[] keys = said.stream().mapToLong(Utterance::key).toArray();
        int[] about = new int[posts];
        for (int i = 0; i < posts; i++) {
            Event event = said.get(i).event();
            about[i] = 31 * (event == null ? 0 : event.id().hashCode())
                    + (said.get(i).speaker().language().startsWith("es") ? 1 : 0);
        }
        byte[][][] written = written(voice, said);
        Template freemarker = Words.freemarker();
        List<Map<String, Object>> models = IntStream.range(0, posts)
                .mapToObj(i -> Words.model(said.get(i), i))
                .toList();
        List<Spread> ns = Duel.ofThread()
                .side(posts, () -> gated(voice, said, keys, about))
                .side(posts, () -> Words.write(voice, said, new Utf8()))
                .side(posts, () -> alone(written, keys, about))
                .side(posts, () -> Words.fill(freemarker, models))
                .run(steady);
        Spread with = Words.perSecond(ns.get(0));
        Spread without = Words.perSecond(ns.get(1));
        String note = posts + " acts about one event, of which " + redrafted(voice, said, keys, about)
                + " find their words taken";
        return List.of(
                line("posts, gate included", with, "the same without the gate", without, note),
                line("posts, gate included", with, "FreeMarker, one template", Words.perSecond(ns.get(3)), note),
                line(
                        "gate alone, posts judged",
                        Words.perSecond(ns.get(2)),
                        "posts written without it",
                        without,
                        "the words are there already"));
    }

    private Line line(String what, Spread figure, String peer, Spread peers, String note) {
        return new Line(name(), what, "posts/CPU-s", figure, new Line.Peer(peer, peers), null, note);
    }

    /// What a run does: the gate finds the drafts, and whoever reads writes them.
    private static long gated(Voice voice, List<Utterance> said, long[] keys, int[] about) {
        byte[] drafts = new Gate().drafts(keys, about, (act, draft, out) -> voice.write(said.get(act), draft, out));
        Utf8 out = new Utf8();
        long bytes = 0;
        for (int i = 0; i < drafts.length; i++) {
            out.clear();
            voice.write(said.get(i), drafts[i], out);
            bytes += out.size();
        }
        return bytes;
    }

    private static long alone(byte[][][] written, long[] keys, int[] about) {
        byte[] drafts = new Gate().drafts(keys, about, (act, draft, out) -> {
            byte[] text = written[act][draft];
            out.append(text, 0, text.length);
        });
        long sum = 0;
        for (byte draft : drafts) {
            sum += draft;
        }
        return sum;
    }

    private static long redrafted(Voice voice, List<Utterance> said, long[] keys, int[] about) {
        byte[] drafts = new Gate().drafts(keys, about, (act, draft, out) -> voice.write(said.get(act), draft, out));
        return IntStream.range(0, drafts.length).filter(i -> drafts[i] > 0).count();
    }

    /// Every draft of every act.
    private static byte[][][] written(Voice voice, List<Utterance> said) {
        byte[][][] written = new byte[said.size()][Gate.DRAFTS][];
        Utf8 out = new Utf8();
        for (int act = 0; act < written.length; act++) {
            for (int draft = 0; draft < Gate.DRAFTS; draft++) {
                out.clear();
                voice.write(said.get(act), draft, out);
                written[act][draft] = Arrays.copyOf(out.array(), out.size());
            }
        }
        return written;
    }
}
