package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a bare headline gives: names, or else the thing it speaks of.
class HeadlineTest {

    private static final List<String> SMALL =
            List.of("new", "after", "of", "a", "the", "de", "una", "tras", "la", "el");

    @Test
    void namesOfSeveralWordsComeFirst() {
        assertThat(Headline.names("Rovers knocked out of the cup by second-division Easton Town"))
                .containsExactly("Easton Town");
        assertThat(Headline.names("Market Street to close to cars every Sunday from May"))
                .containsExactly("Market Street");
        assertThat(Headline.names("Senate rejects the new immigration bill")).isEmpty();
    }

    @Test
    void aHeadlineWithoutNamesIsAboutAThing() {
        assertThat(Headline.things("Senate rejects the new immigration bill after a night of debate", SMALL))
                .containsExactly("the new immigration bill");
        assertThat(Headline.things("El Senado rechaza la nueva ley de inmigración", SMALL))
                .containsExactly("la nueva ley");
        assertThat(Headline.things("Rain until Friday", SMALL)).isEmpty();
    }
}
