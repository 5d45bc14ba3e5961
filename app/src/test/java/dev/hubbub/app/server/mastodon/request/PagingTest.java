package dev.hubbub.app.server.mastodon.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void linksKeepEverythingButTheCursors() {
        assertThat(Paging.link("http://h/api", "local=true&max_id=9&access_token=s&limit=2&id[]=4", "8", "5", true))
                .isEqualTo("<http://h/api?local=true&limit=2&id[]=4&max_id=5>; rel=\"next\","
                        + " <http://h/api?local=true&limit=2&id[]=4&min_id=8>; rel=\"prev\"");
    }

    @Test
    void theLastPageLeadsBackOnly() {
        assertThat(Paging.link("http://h/api", null, "8", "5", false))
                .isEqualTo("<http://h/api?min_id=8>; rel=\"prev\"");
    }

    @Test
    void aQueryCannotBreakOutOfItsLink() {
        assertThat(Paging.link("http://h/api", "q=%3E&x=a>;b", "8", "5", false))
                .isEqualTo("<http://h/api?q=%3E&x=a%3E%3Bb&min_id=8>; rel=\"prev\"");
    }

    @Test
    void nobodyGetsMoreThanEighty() {
        assertThat(Paging.of(Params.empty().add("limit", "4000"), 20).limit()).isEqualTo(80);
        assertThat(Paging.of(Params.empty().add("limit", "-3"), 20).limit()).isEqualTo(1);
        assertThat(Paging.of(Params.empty().add("max_id", "x"), 20).maxId()).isZero();
    }
}
