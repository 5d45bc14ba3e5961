package dev.hubbub.app.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationOutputTest {

    private static final List<ValidationRow> ROWS = List.of(
            ValidationRow.of(new Measured(new Target("G3", "reciprocity", .362, .3, .42, "KONECT", true), .37651)),
            ValidationRow.of(new Measured(new Target("T3.p90", "delay, min", 394, 256.1, 531.9, "[A]", true), 1234.5)),
            new ValidationRow(
                    new Measured(new Target("X9", "distinct-2", .55, .4, .69, "[A]", false), Double.NaN),
                    "es",
                    "sports"));

    @Test
    void theTableSetsMeasuredBesideReal() {
        assertThat(ValidationTable.of(ROWS)).isEqualTo("""
                           target        quantity     measured   real  band          \s
                        *  G3            reciprocity     0.377  0.362  0.3 to 0.42  inside
                        *  T3.p90        delay, min       1234    394  256 to 532   OUTSIDE
                           X9 es sports  distinct-2          -   0.55  0.4 to 0.69  not measured

                        first bar (*): 1 of 2 measured are inside, 0 not measured
                        all the rest: 0 of 0 measured are inside, 1 not measured
                        """.replaceAll(" +\n", "\n"));
    }

    @Test
    void theJsonHoldsOneObjectPerTarget() {
        assertThat(ValidationJson.of(ROWS))
                .isEqualTo("{\"targets\":["
                        + "{\"id\":\"G3\",\"measured\":0.37651,\"real\":0.362,\"low\":0.3,\"high\":0.42,\"inside\":true},"
                        + "{\"id\":\"T3.p90\",\"measured\":1234.5,\"real\":394.0,\"low\":256.1,\"high\":531.9,"
                        + "\"inside\":false},"
                        + "{\"id\":\"X9\",\"measured\":null,\"real\":0.55,\"low\":0.4,\"high\":0.69,\"inside\":false,"
                        + "\"language\":\"es\",\"event\":\"sports\"}]}");
    }

    @Test
    void figuresHaveThreeDigits() {
        assertThat(ValidationTable.figure(0.00033333)).isEqualTo("0.000333");
        assertThat(ValidationTable.figure(-0.21)).isEqualTo("-0.21");
        assertThat(ValidationTable.figure(100)).isEqualTo("100");
        assertThat(ValidationTable.figure(-1e-9)).isEqualTo("0");
        assertThat(ValidationTable.figure(123_456.7)).isEqualTo("123457");
    }
}
