package dev.hubbub.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Slips are found, and informal writing is left alone.
class SlipCheckerTest {

    private static final SlipChecker ENGLISH = SlipChecker.of("en");
    private static final SlipChecker SPANISH = SlipChecker.of("es");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        doubled little word        | proud of the the team
        two articles               | what a the night
        a before a vowel           | a awful day
        a before a vowel u         | a unfair call
        an before a consonant      | an great day
        people is                  | people is tired of it
        he are                     | it have no end
        i is                       | i is here
        this plural                | this fans
        a plural                   | a kids
        a mass noun                | a news
        did and past               | they did went home
        could of                   | he could of won
        more better                | more better than that
        dangling                   | I was there for the
        open slot                  | well done {subject}
        marks in a heap            | fine,, thanks
        empty brackets             | they said "" and left
        space before a mark        | fine , thanks
        """)
    void englishSlipsAreFound(String rule, String text) {
        assertThat(ENGLISH.slips(text)).extracting(SlipChecker.Slip::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        doubled little word         | viva la gente de de aquí
        de el                       | la culpa de el gobierno
        two articles                | una la noche
        el and a feminine           | todo el gente lo sabe
        la and a masculine          | la partido de ayer
        the number does not agree   | los equipo
        el and a plural             | el goles
        la agua                     | la agua
        la gente están              | la gente están harta
        los es                      | los vecinos es de aquí
        más mejor                   | esto es más mejor
        muy mucho                   | muy mucho
        dangling                    | me acuerdo de los
        """)
    void spanishSlipsAreFound(String rule, String text) {
        assertThat(SPANISH.slips(text)).extracting(SlipChecker.Slip::rule).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im so happy rn lol",
                "Sooo proud!!! <3",
                "an hour of this... a one-way street, a university, a European cup",
                "What he does is his business",
                "if it were up to me, people have had enough",
                "those were the days :)",
                "@ann @bob ...and then they won 3-2",
                "I watched it with the people I have always known",
                "one of the kids, a news story, an MP, an 8-year-old"
            })
    void informalEnglishIsNoSlip(String text) {
        assertThat(ENGLISH.slips(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vamosss equipo!! jajaja",
                "esta gente no tiene verguenza",
                "¡Vamos!, que ya era hora",
                "una de las mejores noches",
                "a el que no le guste que no mire",
                "agua para todos, el agua es vida, y ya",
                "el cambio de los vecinos es para bien",
                "los del ayuntamiento"
            })
    void informalSpanishIsNoSlip(String text) {
        assertThat(SPANISH.slips(text)).isEmpty();
    }
}
