package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.provider.GifShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a model says of an event in a live society is said by others about it, and stays as it was said.
class SchoolTest {

    private static final long HOUR_MS = 3_600_000;
    private static final long NOON_MS = 12 * HOUR_MS;
    private static final SocietySettings TOWN = new SocietySettings(
            1, "town", "Town", 7, 20_000, 4, "", Village.BEGUN_MS, Village.BEGUN_MS, 1_000, false, true);

    private final Opening opening = Village.opening(GifShelf.none(), () -> Village.BEGUN_MS);
    private final List<Entry> journal = new ArrayList<>();
    private final Stage stage = opening.stage(TOWN);

    private static Event event(String id, String subject) {
        return new Event(
                id,
                subject + " lost the derby",
                "",
                Village.BEGUN_MS + NOON_MS,
                EventType.SPORTS,
                Impact.GLOBAL,
                -.6,
                .8,
                new Place("GB", "London"),
                List.of(new Stakeholder(subject, "club", "GB", .3, -.7)),
                Map.of(Topic.FOOTBALL, 1.0),
                List.of(),
                List.of());
    }

    private void enact(long simMs, Deed deed) {
        stage.advance(simMs, Echo.NONE);
        Entry entry = new Entry(journal.size() + 1, stage.session.nowMs(), Village.BEGUN_MS + simMs, 0, "", deed);
        journal.add(entry);
        stage.apply(entry, Echo.NONE);
    }

    private List<Integer> posts(int event, int from) {
        return IntStream.range(from, stage.acts.size())
                .filter(act -> stage.acts.event(act) == event && stage.acts.kind(act) == ActKind.POST)
                .boxed()
                .toList();
    }

    private static Map<Integer, String> texts(Stage of, List<Integer> acts) {
        Map<Integer, String> texts = new TreeMap<>();
        acts.forEach(act -> texts.put(act, of.wording.text(act)));
        return texts;
    }

    /// What everybody who spoke about an event might have said, forty times each, as it is said now.
    private List<String> chorus(int event) {
        List<String> texts = new ArrayList<>();
        Voice now = stage.wording.school().voice(event, Integer.MAX_VALUE);
        for (int act : posts(event, 0)) {
            Utterance said = stage.wording.utterance(act);
            if (said.speaker().language().equals("en")) {
                for (long i = 0; i < 40; i++) {
                    texts.add(now.text(new Utterance(
                            said.key() + i * 0x9E37_79B9_7F4A_7C15L,
                            said.kind(),
                            said.depth(),
                            said.speaker(),
                            said.stance(),
                            said.event(),
                            said.topic(),
                            said.parent())));
                }
            }
        }
        return texts;
    }

    private static boolean learnt(String text) {
        return text.toLowerCase(Locale.ROOT).contains("all round ");
    }

    /// Tells of two events, has the first ten who speak about one of them in English do so by a model, four
    /// sentences each, and lets the rest of the day go by.
    ///
    /// @return the number of acts before the model spoke
    private int live() {
        enact(NOON_MS, new Deed.Told(event("derby", "Red Rovers")));
        enact(NOON_MS, new Deed.Told(event("other derby", "Blue Rangers")));
        List<Integer> first = List.of();
        while (first.size() < 10) {
            stage.advance(stage.session.nowMs() + 60_000, Echo.NONE);
            first = posts(0, 0).stream()
                    .filter(act ->
                            stage.wording.utterance(act).speaker().language().equals("en"))
                    .limit(10)
                    .toList();
        }
        List<Deed.Words> words = new ArrayList<>();
        for (int act : first) {
            String sentences = IntStream.range(0, 4)
                    .mapToObj(i -> Village.madeUp(4 * words.size() + i, "the red rovers"))
                    .collect(Collectors.joining(". "));
            words.add(new Deed.Words(stage.annals.id(act), sentences));
        }
        int before = stage.acts.size();
        enact(stage.session.nowMs(), new Deed.Worded(words));
        stage.advance(NOON_MS + 10 * HOUR_MS, Echo.NONE);
        return before;
    }

    @Test
    void whatAModelSaidIsSaidByOthersAboutTheSameEventAndNoOther() {
        int before = live();
        assertThat(stage.wording.school().lessons()).isEqualTo(40);
        List<String> chorus = chorus(0);
        // 269 of 2,680 were seen; some 2 in a hundred if a lesson weighs as much as any phrase
        assertThat(chorus.stream().filter(SchoolTest::learnt).count())
                .as("of %d posts", chorus.size())
                .isGreaterThan(chorus.size() / 20);
        assertThat(texts(stage, posts(0, before)).values())
                .as("among those who spoke later")
                .anyMatch(SchoolTest::learnt);
        assertThat(chorus(1)).hasSizeGreaterThan(500).noneMatch(SchoolTest::learnt);
    }

    @Test
    void nobodysWordsChangeAndAReplayHasTheSame() {
        enact(NOON_MS, new Deed.Told(event("derby", "Red Rovers")));
        stage.advance(NOON_MS + HOUR_MS / 2, Echo.NONE);
        List<Integer> early = posts(0, 0);
        List<Integer> theirs = early.subList(early.size() / 2, early.size());
        Map<Integer, String> said = texts(stage, theirs);
        List<Deed.Words> words = new ArrayList<>();
        for (int act : early.subList(0, early.size() / 2)) {
            words.add(new Deed.Words(stage.annals.id(act), Village.madeUp(words.size(), "the red rovers")));
        }
        enact(NOON_MS + HOUR_MS / 2, new Deed.Worded(words));
        assertThat(texts(stage, theirs)).isEqualTo(said);
        stage.advance(NOON_MS + 3 * HOUR_MS, Echo.NONE);
        Stage again = opening.stage(TOWN);
        for (Entry entry : journal) {
            again.advance(entry.simMs(), Echo.NONE);
            again.apply(entry, Echo.NONE);
        }
        again.advance(NOON_MS + 3 * HOUR_MS, Echo.NONE);
        assertThat(texts(again, posts(0, 0))).isEqualTo(texts(stage, posts(0, 0)));
        assertThat(again.wording.school().lessons())
                .isEqualTo(stage.wording.school().lessons())
                .isPositive();
    }

    @Test
    void whatIsTakenAwayTeachesNobodyAnyMore() {
        live();
        String phrase = "slowly walking all round";
        assertThat(chorus(0)).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(phrase));
        int taken = posts(0, 0).stream()
                .filter(act -> stage.wording.text(act).startsWith(phrase))
                .findFirst()
                .orElseThrow();
        enact(NOON_MS + 10 * HOUR_MS, new Deed.Removed(-1, stage.annals.id(taken)));
        assertThat(stage.wording.school().lessons()).isEqualTo(36);
        assertThat(chorus(0))
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(phrase))
                .anyMatch(SchoolTest::learnt);
    }
}
