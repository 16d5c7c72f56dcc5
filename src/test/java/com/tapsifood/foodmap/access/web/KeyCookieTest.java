package com.tapsifood.foodmap.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.KeySources;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class KeyCookieTest {

    @Test
    void cookieIsOutOfReachOfScriptsAndOtherSites() {
        var request = MockServerHttpRequest.get("http://localhost/welcome").build();
        assertThat(KeyCookie.with("k", request).toString())
                .startsWith("foodmap_key=k; Path=/; Max-Age=2592000;")
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void cookieOfSecureSiteStaysSecure() {
        var request = MockServerHttpRequest.get("https://map.example/welcome").build();
        assertThat(KeyCookie.with("k", request).toString()).contains("Secure");
    }

    @Test
    void clearedCookieEndsAtOnce() {
        var request = MockServerHttpRequest.delete("http://localhost/session").build();
        assertThat(KeyCookie.cleared(request).toString()).startsWith("foodmap_key=; Path=/; Max-Age=0;");
    }

    @Test
    void keyInQueryCountsUnderTilesOnly() {
        assertThat(KeySources.find(
                        MockServerHttpRequest.get("/tiles/x.json?key=k").build()))
                .contains("k");
        for (String path : new String[] {"/graphql?key=k", "/tilesets?key=k", "/export/tiles/x?key=k"}) {
            assertThat(KeySources.find(MockServerHttpRequest.get(path).build())).isEmpty();
        }
    }

    @Test
    void headerCountsBeforeQueryAndQueryBeforeCookie() {
        var cookie = new HttpCookie(KeySources.COOKIE, "of-cookie");
        var all = MockServerHttpRequest.get("/tiles/x.json?key=of-query").cookie(cookie);
        assertThat(KeySources.find(all.build())).contains("of-query");
        assertThat(KeySources.find(all.header("X-API-Key", "of-header").build()))
                .contains("of-header");
        assertThat(KeySources.find(
                        MockServerHttpRequest.get("/graphql").cookie(cookie).build()))
                .contains("of-cookie");
    }
}
