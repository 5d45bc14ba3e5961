package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The length law and what a language makes of it.
class LengthTest {

    @Test
    void aBankScalesTheLaw() {
        GrammarCompiler compiler = new GrammarCompiler("en");
        compiler.read("test.txt", "== length\nmedian 0.5\nspread 2\n== x\nhello");
        Length scaled = compiler.compile().length;
        assertThat(scaled.of(0)).isCloseTo(.5 * Length.COMMON.of(0), within(1e-9));
        assertThat(scaled.of(1)).isCloseTo(.5 * Length.COMMON.of(2), within(1e-9));
    }

    @Test
    void aBankThatSaysNothingKeepsIt() {
        GrammarCompiler compiler = new GrammarCompiler("en");
        compiler.read("test.txt", "== x\nhello");
        assertThat(compiler.compile().length).isEqualTo(Length.COMMON);
    }
}
