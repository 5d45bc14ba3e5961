package dev.hubbub.app.textlab;

import dev.hubbub.voice.measure.Folding;
import dev.hubbub.voice.measure.NearDuplicates;
import dev.hubbub.voice.measure.SlipChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The texts of the lab as files, one text a line behind what the judges make of it, for whoever wants to read
/// them.
///
/// The columns: kind of act; stance as drawn; stance as judged, -1, 0 or 1; place to the topic as judged;
/// highest Jaccard index with another text, 0 below .5; slips, a dash for none; the text; stance of what it
/// answers; what it answers.
final class TextFiles {

    private TextFiles() {}

    static void write(Path directory, LabEvent event, Reactions reactions, TextMeasuring measuring) {
        StringBuilder lines =
                new StringBuilder("# ").append(event.event().title()).append('\n');
        NearDuplicates near = NearDuplicates.of(Folding.of(reactions.texts()));
        for (int i = 0; i < reactions.said().size(); i++) {
            Reactions.Said said = reactions.said().get(i);
            List<String> slips = measuring.slips(said.text()).stream()
                    .map(SlipChecker.Slip::toString)
                    .toList();
            lines.append("%s\t%.2f\t%d\t%s\t%.2f\t%s\t%s\t%.2f\t%s\n"
                    .formatted(
                            said.kind().name().toLowerCase(Locale.ROOT),
                            said.stance(),
                            measuring.side(event, said),
                            measuring.place(event, said).name().toLowerCase(Locale.ROOT),
                            near.nearest(i),
                            slips.isEmpty() ? "-" : String.join("; ", slips),
                            said.text().replace('\n', ' '),
                            said.heard(),
                            said.answered().replace('\n', ' ')));
        }
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(event.language() + "-" + event.kind() + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
