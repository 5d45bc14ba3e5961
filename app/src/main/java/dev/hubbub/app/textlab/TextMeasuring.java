package dev.hubbub.app.textlab;

import dev.hubbub.app.validate.ValidationRow;
import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.voice.TextMeasure;
import dev.hubbub.voice.measure.Folding;
import dev.hubbub.voice.measure.Masking;
import dev.hubbub.voice.measure.NearDuplicates;
import dev.hubbub.voice.measure.Openings;
import dev.hubbub.voice.measure.Separability;
import dev.hubbub.voice.measure.SlipChecker;
import dev.hubbub.voice.measure.StanceJudge;
import dev.hubbub.voice.measure.TopicJudge;
import java.util.ArrayList;
import java.util.List;

/// Takes all measures of what was said about one event.
final class TextMeasuring {

    private static final long SEED = 5;
    private static final int LONGEST = 280;
    private static final int ALMOST_LONGEST = 275;

    /// Stances up to this far from 0 count as neither for nor against.
    private static final double NEITHER = .15;

    private final String language;
    private final int learn;
    private final List<String> told;
    private final List<String> bare;
    private final TopicJudge ofTold;
    private final TopicJudge ofBare;
    private final StanceJudge stances;
    private final SlipChecker slips;

    private TextMeasuring(String language, List<LabEvent> events, int learn) {
        this.language = language;
        this.learn = learn;
        List<LabEvent> whole = events.stream().filter(event -> !event.bare()).toList();
        List<LabEvent> headlines = events.stream().filter(LabEvent::bare).toList();
        told = whole.stream().map(LabEvent::kind).toList();
        bare = headlines.stream().map(LabEvent::kind).toList();
        ofTold = TopicJudge.of(whole.stream().map(Briefs::of).toList(), language);
        ofBare = TopicJudge.of(headlines.stream().map(Briefs::of).toList(), language);
        stances = StanceJudge.of(language);
        slips = SlipChecker.of(language);
    }

    /// @param events all events of the language: a text has to tell its own from the others
    /// @param learn  texts of an author to learn its hand from
    static TextMeasuring of(String language, List<LabEvent> events, int learn) {
        return new TextMeasuring(language, events, learn);
    }

    /// The rows of one event.
    List<ValidationRow> rows(LabEvent event, Reactions reactions) {
        Sheet sheet = new Sheet(event.kind(), new ArrayList<>());
        List<String> texts = reactions.texts();
        List<String> folded = Folding.of(texts);
        sheet.add(TextTargets.N, texts.size());
        looks(sheet, texts, reactions);
        sheet.add(TextTargets.EXACT, TextMeasure.duplicateShare(texts));
        sheet.add(TextTargets.FOLDED, TextMeasure.duplicateShare(folded));
        NearDuplicates near = NearDuplicates.of(folded);
        sheet.add(TextTargets.NEAR_80, near.share(.8));
        sheet.add(TextTargets.NEAR_50, near.share(.5));
        sheet.add(TextTargets.DISTINCT, TextMeasure.distinct2(folded, SEED));
        sheet.add(TextTargets.SELF_BLEU, TextMeasure.selfBleu4(folded, SEED));
        sheet.add(TextTargets.DEFLATE, TextMeasure.deflateRatio(folded));
        sheet.add(TextTargets.OPENING, Openings.of(folded).share());
        topics(sheet, event, reactions);
        stances(sheet, event, reactions);
        sheet.add(TextTargets.SLIPS, slips.perThousand(texts));
        hands(sheet, event, reactions);
        return sheet.rows;
    }

    /// Stance that a text shows: 1, 0 or −1.
    int side(LabEvent event, Reactions.Said said) {
        return stances.side(said.text(), Briefs.matter(event), said.heard(), said.answered());
    }

    /// Where a text stands to the event it was said of, judged as by a reader of its thread.
    TopicJudge.Place place(LabEvent event, Reactions.Said said) {
        return judge(event).place(said.text(), number(event), said.kind() != ActKind.POST);
    }

    List<SlipChecker.Slip> slips(String text) {
        return slips.slips(text);
    }

    private TopicJudge judge(LabEvent event) {
        return event.bare() ? ofBare : ofTold;
    }

    private int number(LabEvent event) {
        return (event.bare() ? bare : told).indexOf(event.kind());
    }

    private void topics(Sheet sheet, LabEvent event, Reactions reactions) {
        int on = 0;
        int off = 0;
        for (Reactions.Said said : reactions.said()) {
            TopicJudge.Place place = place(event, said);
            on += place == TopicJudge.Place.ON ? 1 : 0;
            off += place == TopicJudge.Place.OFF ? 1 : 0;
        }
        int told = on + off;
        int all = reactions.said().size();
        sheet.add(TextTargets.TOPIC, told == 0 ? Double.NaN : (double) on / told);
        sheet.add(TextTargets.TOPIC_TOLD, all == 0 ? Double.NaN : (double) told / all);
    }

    private void stances(Sheet sheet, LabEvent event, Reactions reactions) {
        int drawn = 0;
        int shown = 0;
        int right = 0;
        for (Reactions.Said said : reactions.said()) {
            if (Math.abs(said.stance()) > NEITHER) {
                int side = side(event, said);
                drawn++;
                shown += side == 0 ? 0 : 1;
                right += side * said.stance() > 0 ? 1 : 0;
            }
        }
        sheet.add(TextTargets.STANCE, shown == 0 ? Double.NaN : (double) right / shown);
        sheet.add(TextTargets.STANCE_SHOWN, drawn == 0 ? Double.NaN : (double) shown / drawn);
    }

    private void looks(Sheet sheet, List<String> texts, Reactions reactions) {
        sheet.add(TextTargets.MODE, TextMeasure.modeLength(texts));
        sheet.add(TextTargets.OVER_140, TextMeasure.longerShare(texts, 140));
        sheet.add(TextTargets.OVER_190, TextMeasure.longerShare(texts, 190));
        sheet.add(
                TextTargets.AT_280,
                TextMeasure.longerShare(texts, ALMOST_LONGEST - 1) - TextMeasure.longerShare(texts, LONGEST));
        sheet.add(TextTargets.EMOJI, TextMeasure.emojiShare(texts));
        List<String> replies = reactions.said().stream()
                .filter(said -> said.kind() == ActKind.REPLY)
                .map(Reactions.Said::text)
                .toList();
        sheet.add(TextTargets.URL, share(replies, text -> text.contains("http")));
        sheet.add(TextTargets.TAG, TextMeasure.hashtagShare(replies));
        sheet.add(TextTargets.MENTION, share(replies, text -> text.indexOf('@', 1) > 0));
    }

    private void hands(Sheet sheet, LabEvent event, Reactions reactions) {
        List<List<String>> folded =
                reactions.byAuthor().stream().map(Folding::of).toList();
        sheet.add(TextTargets.AUTHOR, Separability.top1(folded, learn));
        TopicJudge judge = judge(event);
        int number = number(event);
        List<List<String>> masked = folded.stream()
                .map(texts -> texts.stream()
                        .map(text -> Masking.of(text, word -> judge.onTopic(word, number)))
                        .toList())
                .toList();
        sheet.add(TextTargets.MASKED, Separability.top1(masked, learn));
    }

    private interface Trait {
        boolean of(String text);
    }

    private static double share(List<String> texts, Trait trait) {
        return texts.isEmpty()
                ? Double.NaN
                : (double) texts.stream().filter(trait::of).count() / texts.size();
    }

    /// The rows of one event as they come.
    private final class Sheet {
        private final String kind;
        private final List<ValidationRow> rows;

        Sheet(String kind, List<ValidationRow> rows) {
            this.kind = kind;
            this.rows = rows;
        }

        void add(Target target, double value) {
            rows.add(new ValidationRow(new Measured(target, value), language, kind));
        }
    }
}
