package dev.hubbub.app.server.mastodon.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParamsTest {

    @Test
    void listsComeInEveryFormThatClientsSend() {
        assertThat(Params.empty().add("id[]", "1").add("id[]", "2").list("id")).containsExactly("1", "2");
        assertThat(Params.empty().add("id[0]", "1").add("id[1]", "2").list("id"))
                .containsExactly("1", "2");
        assertThat(Params.empty().add("id", "1").add("id", "2").list("id")).containsExactly("1", "2");
        assertThat(Params.empty().addAll(Map.of("id", List.of(1, 2))).list("id"))
                .containsExactly("1", "2");
        assertThat(Params.empty().add("id", "7").list("id")).containsExactly("7");
    }

    @Test
    void namesAreaPathInFormsAsInJson() {
        Params form = Params.empty()
                .add("poll[options][]", "a")
                .add("poll[options][]", "b")
                .add("poll[expires_in]", "60");
        Params json = Params.empty().addAll(Map.of("poll", Map.of("options", List.of("a", "b"), "expires_in", 60)));
        for (Params params : List.of(form, json)) {
            assertThat(params.below("poll").list("options")).containsExactly("a", "b");
            assertThat(params.below("poll").number("expires_in", 0)).isEqualTo(60);
        }
    }

    @Test
    void fieldsOfAProfileComeNumberedOrInARow() {
        Params numbered = Params.empty()
                .add("fields_attributes[0][name]", "a")
                .add("fields_attributes[0][value]", "1")
                .add("fields_attributes[1][name]", "b");
        Params row = Params.empty()
                .add("fields_attributes[][name]", "a")
                .add("fields_attributes[][value]", "1")
                .add("fields_attributes[][name]", "b");
        for (Params params : List.of(numbered, row)) {
            assertThat(params.each("fields_attributes"))
                    .extracting(one -> one.text("name", ""))
                    .containsExactly("a", "b");
        }
    }

    @Test
    void truthHasManyWords() {
        for (String yes : List.of("true", "1", "on", "True", "yes")) {
            assertThat(Params.empty().add("local", yes).flag("local")).as(yes).isTrue();
        }
        for (String no : List.of("false", "0", "off", "")) {
            assertThat(Params.empty().add("local", no).flag("local")).as(no).isFalse();
        }
        assertThat(Params.empty().addAll(Map.of("local", true)).flag("local")).isTrue();
    }

    @Test
    void nullAndNonsenseAreAbsent() {
        Map<String, Object> json = new HashMap<>();
        json.put("in_reply_to_id", null);
        json.put("media_ids", Arrays.asList("1", null));
        Params params = Params.empty().addAll(json).add("limit", "many");
        assertThat(params.has("in_reply_to_id")).isFalse();
        assertThat(params.list("media_ids")).containsExactly("1");
        assertThat(params.number("limit", 20)).isEqualTo(20);
    }

    @Test
    void brokenNamesStayNames() {
        for (String name : List.of("a[", "a]", "[a]", "a[b", "a[][]", "a[]]", "[", "")) {
            assertThat(Params.empty().add(name, "x").names()).as(name).hasSize(1);
        }
    }
}
