package dev.hubbub.app.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PasswordsTest {

    @Test
    void whatIsLookedAtForNobodyTakesAsLongAsWhatIsKeptOfAPassword() {
        Passwords passwords = new Passwords();
        try {
            String kept = passwords.kept("correct horse battery");
            assertThat(costs(passwords.nobodys())).isEqualTo(costs(kept));
            assertThat(passwords.nobodys()).hasSameSizeAs(kept);
            assertThat(passwords.fits("correct horse battery", kept)).isTrue();
            assertThat(passwords.fits("correct horse", kept)).isFalse();
            assertThat(passwords.fits("correct horse battery", "")).isFalse();
        } finally {
            passwords.destroy();
        }
    }

    /// Kind, version, memory, rounds and threads.
    private static String costs(String kept) {
        return kept.substring(0, kept.lastIndexOf('$', kept.lastIndexOf('$') - 1));
    }
}
