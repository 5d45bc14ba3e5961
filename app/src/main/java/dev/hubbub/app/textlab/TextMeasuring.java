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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Takes all measures of what was said about one event.
final class TextMeasuring {

    private static final long SEED = 5;
    private static final int LONGEST = 280;
    private static final int ALMOST_LONGEST = 275;

    private final String language;
    private final int learn;

    private TextMeasuring(String language, int learn) {
        this.language = language;
        this.learn = learn;
    }

    /// @param events all events of the language: a text has to tell its own from the others
    /// @param learn  texts of an author to learn its hand from
    static TextMeasuring of(String language, List<LabEvent> events, int learn) {
        return new TextMeasuring(language, learn);
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
        hands(sheet, event, reactions);
        return sheet.rows;
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
        Set<String> topic = topicWords(event);
        List<List<String>> masked = folded.stream()
                .map(texts ->
                        texts.stream().map(text -> Masking.of(text, topic)).toList())
                .toList();
        sheet.add(TextTargets.MASKED, Separability.top1(masked, learn));
    }

    private static Set<String> topicWords(LabEvent event) {
        Set<String> words = new TreeSet<>();
        List<String> told =
                new ArrayList<>(List.of(event.event().title(), event.event().text()));
        told.addAll(event.event().facts());
        event.event().stakeholders().forEach(one -> told.add(one.name()));
        told.add(event.event().place().city());
        told.forEach(text -> words.addAll(Folding.words(Folding.of(text))));
        return words;
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
