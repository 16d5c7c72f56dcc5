package com.tapsifood.foodmap.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.Http.Answer;
import com.tapsifood.foodmap.support.WithServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithServer
class WelcomeIT {

    private final Path directory;
    private final Http http;

    WelcomeIT(@LocalServerPort int port, @Value("${foodmap.demo.directory}") Path directory) {
        this.http = new Http(port);
        this.directory = directory;
    }

    @Test
    void linkOpensOnceAndFreshOneLiesReady() throws IOException {
        String link = read("link");
        assertThat(link).startsWith(http.origin() + "/welcome?code=");

        Answer opened = http.get(pathOf(link));
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).isEqualTo("/");
        assertThat(opened.header("Set-Cookie")).startsWith("foodmap_key=" + read("key") + ";");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");

        Answer again = http.get(pathOf(link));
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.body()).contains("\"code\":\"UNAUTHENTICATED\"", "./dev link");
        assertThat(again.header("Set-Cookie")).isNull();

        assertThat(read("link")).isNotEqualTo(link);
        assertThat(http.get(pathOf(read("link"))).status()).isEqualTo(303);
    }

    @Test
    void personGetsPageToRead() {
        Answer answer = http.get("/welcome?code=wrong", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<code>./dev link</code>");
    }

    @Test
    void passedOnRequestIsRefusedAndDoesNotUseTheCodeUp() throws IOException {
        String path = pathOf(read("link"));
        assertThat(http.get(path, "X-Forwarded-For", "127.0.0.1").status()).isEqualTo(403);
        assertThat(http.send("HEAD", path, null).status()).isEqualTo(401);
        assertThat(http.get(path).status()).isEqualTo(303);
    }

    @Test
    void demoKeyReadsEverythingAndIsKeptToItsOwner() throws IOException {
        assertThat(http.get("/schema.graphqls", "X-API-Key", read("key")).status())
                .isEqualTo(200);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key"))))
                .isEqualTo("rw-------");
    }

    private String read(String file) throws IOException {
        return Files.readString(directory.resolve(file)).strip();
    }

    private static String pathOf(String link) {
        return link.substring(link.indexOf("/welcome"));
    }
}
