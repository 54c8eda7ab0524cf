package org.palsyscreen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.api.ApiKeyCreation.Created;
import org.palsyscreen.fixture.Findings;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What a repeated request does, which is most often a request whose answer was lost on the way. */
class IdempotencyTest extends ApiTest {
    private Created key;

    @BeforeEach
    void aKeyThatMayOnlyScreen() throws Exception {
        key = key(ApiScope.SCREEN);
    }

    @Test
    void the_same_request_again_gives_the_first_screening_and_makes_no_other() throws Exception {
        var first = web.perform(order("retry-1", 1, "MRN 1")).andExpect(status().isCreated());
        var location = String.valueOf(first.andReturn().getResponse().getHeader("Location"));

        web.perform(order("retry-1", 1, "MRN 1"))
                .andExpect(status().isOk())
                .andExpect(header().string("Location", location))
                .andExpect(jsonPath("$.patientReference").value("MRN 1"));

        assertThat(screenings()).isOne();
        verify(classifier, times(1)).assess(any());
    }

    @Test
    void without_an_idempotency_key_every_request_is_a_screening() throws Exception {
        web.perform(order(null, 1, "MRN 1")).andExpect(status().isCreated());
        web.perform(order(null, 1, "MRN 1")).andExpect(status().isCreated());

        assertThat(screenings()).isEqualTo(2);
    }

    @Test
    void another_picture_or_patient_under_the_same_idempotency_key_is_refused() throws Exception {
        web.perform(order("retry-1", 1, "MRN 1")).andExpect(status().isCreated());

        for (var other : new MockMultipartHttpServletRequestBuilder[] {
            order("retry-1", 2, "MRN 1"), order("retry-1", 1, "MRN 2"), order("retry-1", 1, "")
        }) {
            web.perform(other)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.type").value("urn:palsyscreen:problem:idempotency-key-reused"));
        }
        assertThat(screenings()).isOne();
    }

    @Test
    void clients_do_not_get_into_each_others_way() throws Exception {
        web.perform(order("retry-1", 1, "MRN 1")).andExpect(status().isCreated());
        key = key(ApiScope.SCREEN);
        web.perform(order("retry-1", 1, "MRN 1")).andExpect(status().isCreated());

        assertThat(screenings()).isEqualTo(2);
    }

    @Test
    void what_led_to_no_screening_may_come_again() throws Exception {
        classifierSays(new Busy());
        web.perform(order("retry-1", 1, "")).andExpect(status().isServiceUnavailable());
        when(classifier.assess(any())).thenThrow(new IllegalStateException("broken"));
        web.perform(order("retry-1", 1, "")).andExpect(status().isInternalServerError());
        reset(classifier);
        readyAgain();

        web.perform(order("retry-1", 1, "")).andExpect(status().isCreated());
    }

    @Test
    void a_repetition_while_the_first_is_being_worked_on_is_told_to_wait() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        when(classifier.assess(any())).thenAnswer(call -> {
            begun.countDown();
            goOn.await();
            return Findings.assessment(0.9);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> web.perform(order("retry-1", 1, ""))
                    .andReturn()
                    .getResponse()
                    .getStatus());
            begun.await();
            try {
                web.perform(order("retry-1", 1, ""))
                        .andExpect(status().isConflict())
                        .andExpect(header().string("Retry-After", "5"))
                        .andExpect(jsonPath("$.detail").value(containsString("Send it again")));
            } finally {
                goOn.countDown();
            }
            assertThat(first.get()).isEqualTo(201);
        }
        web.perform(order("retry-1", 1, "")).andExpect(status().isOk());
        assertThat(screenings()).isOne();
    }

    @Test
    void of_many_at_the_same_moment_one_screens() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> web.perform(order("retry-1", 1, ""))
                            .andReturn()
                            .getResponse()
                            .getStatus()))
                    .toList();
            int created = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 200, 409);
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isOne();
        }
        assertThat(screenings()).isOne();
    }

    @Test
    void an_attempt_that_was_taken_for_lost_does_not_double_the_screening() throws Exception {
        // the first attempt is so slow that the second takes over; once the model has spoken it finds that it is too
        // late
        when(classifier.assess(any()))
                .thenAnswer(slow -> {
                    CLOCK.advance(Duration.ofMinutes(3));
                    assertThat(inAnotherThread(order("retry-1", 1, ""))).isEqualTo(201);
                    return Findings.assessment(0.9);
                })
                .thenReturn(Findings.assessment(0.9));

        web.perform(order("retry-1", 1, "")).andExpect(status().isConflict());

        assertThat(screenings()).isOne();
        assertThat(jdbc.sql("select count(*) from screening_picture")
                        .query(Integer.class)
                        .single())
                .isOne();
        web.perform(order("retry-1", 1, "")).andExpect(status().isOk());
    }

    @Test
    void a_request_is_remembered_for_a_day() throws Exception {
        web.perform(order("retry-1", 1, "")).andExpect(status().isCreated());
        CLOCK.advance(Duration.ofHours(24));
        web.perform(order("retry-1", 1, "")).andExpect(status().isOk());
        CLOCK.advance(Duration.ofSeconds(1));
        web.perform(order("retry-1", 1, "")).andExpect(status().isCreated());
    }

    @Test
    void a_screening_that_is_erased_takes_its_request_with_it() throws Exception {
        web.perform(order("retry-1", 1, "")).andExpect(status().isCreated());

        jdbc.sql("delete from screening_picture").update();
        jdbc.sql("delete from screening").update();

        assertThat(jdbc.sql("select count(*) from api_request")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int inAnotherThread(MockMultipartHttpServletRequestBuilder order) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(
                            () -> web.perform(order).andReturn().getResponse().getStatus())
                    .get();
        }
    }

    private void readyAgain() {
        classifierSays(Findings.assessment(0.9));
    }

    private MockMultipartHttpServletRequestBuilder order(@Nullable String idempotencyKey, int shade, String patient)
            throws Exception {
        var form = multipart("/api/v1/screenings")
                .file(new MockMultipartFile("picture", "face.jpg", "image/jpeg", jpeg(shade)));
        form.with(with(key)).param("patientReference", patient);
        if (idempotencyKey != null) {
            form.header("Idempotency-Key", idempotencyKey);
        }
        return form;
    }
}
