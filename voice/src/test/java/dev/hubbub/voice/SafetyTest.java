package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No slur and nothing sexual at any roughness; swearing only when asked for.
class SafetyTest {

    private static final Pattern NEVER = words("never.txt");
    private static final Pattern SWEARING = words("swearing.txt");

    private static final Pattern SHARP = words("sharp.txt");

    private static Pattern words(String list) {
        String words = resource("safety/" + list)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1))
                        : Pattern.quote(word) + "(?![\\p{L}])")
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}])(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String resource(String path) {
        try (InputStream in = Voice.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void banksHoldNoForbiddenWord() {
        List<String> found = new ArrayList<>();
        for (String line : resource("languages.txt")
                .lines()
                .filter(l -> !l.startsWith("#"))
                .toList()) {
            String language = line.substring(0, line.indexOf(':'));
            for (String file : line.substring(line.indexOf(':') + 1).strip().split(" +")) {
                resource(language + "/" + file + ".txt")
                        .lines()
                        .filter(phrase -> NEVER.matcher(phrase).find())
                        .forEach(found::add);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theListFindsWhatItNames() {
        assertThat(NEVER.matcher("what a SLUT, he said").find()).isTrue();
        assertThat(NEVER.matcher("the class was cancelled").find()).isFalse();
        assertThat(SWEARING.matcher("¡Joder!").find()).isTrue();
    }

    @Test
    void theMildPublicMocksNobodyAndThePlainOneDoes() {
        for (Roughness roughness : List.of(Roughness.MILD, Roughness.PLAIN)) {
            Voice voice = Voice.standard(roughness, List.of());
            for (String language : List.of("en", "es")) {
                List<String> sharp = new ArrayList<>();
                for (EventType type : EventType.values()) {
                    Event event = Occasions.told(language, type);
                    for (int i = 0; i < 1_500; i++) {
                        ActKind kind = ActKind.values()[i % 3];
                        String text = voice.text(Cast.utterance(language, i, kind, event, Occasions.topic(type)));
                        if (SHARP.matcher(text).find()) {
                            sharp.add(text);
                        }
                    }
                }
                if (roughness == Roughness.MILD) {
                    assertThat(sharp).isEmpty();
                } else {
                    assertThat(sharp).hasSizeGreaterThan(50);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Roughness.class)
    void postsHoldNoForbiddenWord(Roughness roughness) {
        Voice voice = Voice.standard(roughness, List.of());
        int swearing = 0;
        for (String language : List.of("en", "es")) {
            for (EventType type : EventType.values()) {
                Event event = Occasions.told(language, type);
                for (int i = 0; i < 1_700; i++) {
                    String text = voice.text(Cast.utterance(language, i, ActKind.POST, event, Occasions.topic(type)));
                    assertThat(NEVER.matcher(text).find()).as(text).isFalse();
                    swearing += SWEARING.matcher(text).find() ? 1 : 0;
                }
            }
        }
        if (roughness == Roughness.ROUGH) {
            assertThat(swearing).isGreaterThan(20);
        } else {
            assertThat(swearing).isZero();
        }
    }
}
