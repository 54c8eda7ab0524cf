package org.palsyscreen.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.api.ApiScope;
import org.palsyscreen.api.ApiTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server does: the limits on what is sent to it, and many requests at once. */
class ApiServerTest extends ApiTest {
    private static final String BOUNDARY = "between";

    @LocalServerPort
    int port;

    private String key = "";

    @BeforeEach
    void aKeyForEverything() throws Exception {
        key = key(ApiScope.values()).text();
    }

    @Test
    void a_picture_of_more_than_ten_megabytes_is_refused_and_nothing_is_stored() throws Exception {
        var answer = send(form(new byte[10 * 1024 * 1024 + 1]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("picture-too-large", "at most 10 MB");
        assertThat(screenings()).isZero();
    }

    @Test
    void a_form_that_breaks_off_is_refused_and_nothing_is_stored() throws Exception {
        var whole = form(jpeg(1));
        var answer = send(Arrays.copyOf(whole, whole.length - 20));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid-request", "Send it again");
        assertThat(screenings()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//screenings", "/api/v1/screenings;a=1", "/api/v1/%2e%2e/history"})
    void an_address_that_the_firewall_refuses_is_answered_by_a_problem_too(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Authorization", "Bearer " + key)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void no_answer_sets_a_cookie_or_may_be_kept_or_read_by_other_sites() throws Exception {
        var answer = send(form(jpeg(1)));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().map().keySet()).doesNotContain("set-cookie", "access-control-allow-origin");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void of_many_at_once_each_is_recorded_once() throws Exception {
        var picture = form(jpeg(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, REQUESTS_PER_MINUTE)
                    .mapToObj(i -> threads.submit(() -> send(picture).statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(screenings()).isEqualTo(REQUESTS_PER_MINUTE);
    }

    private HttpResponse<String> send(byte[] form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + ApiRoute.SCREENINGS))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static byte[] form(byte[] picture) throws Exception {
        var form = new ByteArrayOutputStream();
        form.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.write(picture);
        form.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }
}
