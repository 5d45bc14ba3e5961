package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.kernel.Chance;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static final String[] PIECES = {"a", "plain words ", "¿qué?", "…", "🥺", "ñandú 💯 — ok"};

    @Test
    void itsLengthIsThatOfTheStringHoweverItWasWritten() {
        Chance chance = Chance.of(1, "utf8");
        Utf8 text = new Utf8(16);
        for (int i = 0; i < 20_000; i++) {
            String before = text.toString();
            switch (Chance.below(chance.bits(i, 0), 8)) {
                case 0 -> text.truncate(bytesBefore(before, Chance.below(chance.bits(i, 1), before.length() + 1)));
                case 1 ->
                    text.insert(bytesBefore(before, Chance.below(chance.bits(i, 1), before.length() + 1)), (byte) 'x');
                case 2 -> {
                    if (before.startsWith("a")) {
                        text.delete(0, 1);
                    }
                }
                case 3 -> {
                    if (before.length() > 200) {
                        text.clear();
                    }
                }
                default -> text.append(PIECES[Chance.below(chance.bits(i, 1), PIECES.length)]);
            }
            String now = text.toString();
            int from = Chance.below(chance.bits(i, 2), 4) == 0
                    ? bytesBefore(now, Chance.below(chance.bits(i, 3), now.length() + 1))
                    : 0;
            assertThat(text.charsFrom(from)).isEqualTo(text.textFrom(from).length());
        }
    }

    /// Bytes before a place of a text, moved behind the whole character it falls into.
    private static int bytesBefore(String text, int at) {
        int place = at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
        Utf8 head = new Utf8();
        head.append(text.substring(0, place));
        return head.size();
    }
}
