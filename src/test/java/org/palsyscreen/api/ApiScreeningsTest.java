package org.palsyscreen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.api.ApiKeyCreation.Created;
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.SecondReadingRule;
import org.palsyscreen.records.SecondReadingRule.Which;
import org.palsyscreen.records.SecondReadings;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

class ApiScreeningsTest extends ApiTest {
    private static final String PROBLEM = "urn:palsyscreen:problem:";

    @Autowired
    ReviewService reviews;

    @Autowired
    SecondReadings readings;

    private Created key;

    @BeforeEach
    void aKeyForEverything() throws Exception {
        key = key(ApiScope.values());
    }

    @Test
    void a_picture_gets_its_result_and_is_recorded_under_the_name_of_the_key() throws Exception {
        var answer = web.perform(order(1).param("patientReference", "  MRN  7 "))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/screenings/")))
                .andExpect(jsonPath("$.patientReference").value("MRN 7"))
                .andExpect(jsonPath("$.operator").value("key:" + key.key().name()))
                .andExpect(jsonPath("$.source").value("API"))
                .andExpect(jsonPath("$.result.outcome").value("REFER"))
                .andExpect(jsonPath("$.result.probability").value(0.9))
                .andExpect(jsonPath("$.result.ungradableReason").value(nullValue()))
                .andExpect(jsonPath("$.result.regions[3].region").value("MOUTH"))
                .andExpect(jsonPath("$.result.regions[3].severity").value(71))
                .andExpect(jsonPath("$.picture.width").value(120))
                .andReturn();

        assertThat(audited("SCREENING_RECORDED"))
                .last()
                .isEqualTo("key:" + key.key().name());
        var location = String.valueOf(answer.getResponse().getHeader("Location"));
        web.perform(get(location).with(with(key)))
                .andExpect(status().isOk())
                .andExpect(content().json(answer.getResponse().getContentAsString(), JsonCompareMode.STRICT));
        assertThat(audited("RECORD_VIEWED")).last().isEqualTo("key:" + key.key().name());
    }

    @Test
    void a_picture_without_verdict_is_a_result_with_its_reason() throws Exception {
        classifierSays(new Ungradable(UngradableReason.NO_FACE));

        web.perform(order(1))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.result.outcome").value("UNGRADABLE"))
                .andExpect(jsonPath("$.result.ungradableReason").value("NO_FACE"))
                .andExpect(jsonPath("$.result.probability").value(nullValue()))
                .andExpect(jsonPath("$.result.regions").value(empty()));
    }

    @Test
    void what_the_first_of_two_readers_said_is_in_no_answer() throws Exception {
        var location = screened(1);
        var id = new ScreeningId(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
        Identity.as("adam", Role.ADMINISTRATOR, () -> readings.save(0, new SecondReadingRule(Which.SIGNS, 0), "test"));
        var read = Identity.as(
                "rita",
                Role.REVIEWER,
                () -> reviews.submit(id, 0, new Verdict.Override(Outcome.NO_SIGN, "the lid hangs")));
        assertThat(read).isEqualTo(new ReviewResult.AwaitsSecondReader());
        try {
            for (var address : List.of(location, "/api/v1/screenings")) {
                web.perform(get(address).with(with(key)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("UNREVIEWED")))
                        .andExpect(content().string(not(containsString("lid hangs"))))
                        .andExpect(content().string(not(containsString("rita"))));
            }
        } finally {
            EmptyRecord.make(jdbc);
        }
    }

    @Test
    void the_stored_picture_can_be_had_again_and_nobody_may_keep_it() throws Exception {
        web.perform(get(screened(1) + "/picture").with(with(key)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", startsWith("inline; filename=\"screening-")));

        assertThat(audited("PICTURE_VIEWED"))
                .last()
                .isEqualTo("key:" + key.key().name());
    }

    @Test
    void a_busy_service_says_when_to_come_again_and_stores_nothing() throws Exception {
        classifierSays(new Busy());

        problem(order(1), 503, "busy").andExpect(header().string("Retry-After", "5"));

        assertThat(screenings()).isZero();
    }

    @Test
    void what_is_no_picture_is_refused_by_the_name_of_the_reason() throws Exception {
        problem(form(new byte[0]), 422, "not-a-picture").andExpect(detail("EMPTY: "));
        problem(form("<svg/>".getBytes(StandardCharsets.US_ASCII)), 422, "not-a-picture")
                .andExpect(detail("UNSUPPORTED_FORMAT: "));
        var cut = Arrays.copyOf(jpeg(1), 300);
        problem(form(cut), 422, "not-a-picture").andExpect(detail("DAMAGED: "));

        assertThat(screenings()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x; drop table", "12345678901234567890123456789012345678901234567890123456789012345", "a\u0000b"
            })
    void a_reference_that_is_none_or_too_long_is_refused_by_name(String reference) throws Exception {
        problem(order(1).param("patientReference", reference), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("patientReference"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("at most 64")));

        assertThat(screenings()).isZero();
    }

    @Test
    void a_form_with_a_misspelt_part_or_another_number_of_pictures_is_refused() throws Exception {
        problem(order(1).param("patient_reference", "7"), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("patient_reference"));
        problem(order(1).file(file(jpeg(2))), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("picture"));
        problem(multipart("/api/v1/screenings").with(with(key)), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].message").value(containsString("curl: -F picture=@face.jpg")));
        problem(order(1).param("patientReference", "1").param("patientReference", "2"), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("patientReference"));
        problem(order(1).header("Idempotency-Key", "x".repeat(101)), 400, "invalid-request")
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));

        assertThat(screenings()).isZero();
    }

    @Test
    void wrong_types_methods_numbers_and_addresses_are_told_apart() throws Exception {
        web.perform(post("/api/v1/screenings")
                        .with(with(key))
                        .contentType(MediaType.IMAGE_JPEG)
                        .content(jpeg(1)))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.type").value(PROBLEM + "unsupported-media-type"));
        web.perform(order(1).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotAcceptable())
                .andExpect(jsonPath("$.type").value(PROBLEM + "not-acceptable"));
        web.perform(delete("/api/v1/screenings/1").with(with(key)))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(jsonPath("$.type").value(PROBLEM + "method-not-allowed"));
        for (var nowhere : new String[] {"/api/v1/screenings/1/x", "/api/v1", "/api/v2/screenings", "/api/"}) {
            web.perform(get(nowhere).with(with(key)))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value(containsString("/api/v1/openapi.yaml")));
        }
        for (var nothing : new String[] {"999999", "-1", "x", "99999999999999999999"}) {
            for (var part : new String[] {"", "/picture"}) {
                web.perform(get("/api/v1/screenings/" + nothing + part).with(with(key)))
                        .andExpect(status().isNotFound())
                        .andExpect(jsonPath("$.type").value(PROBLEM + "not-found"));
            }
        }
        assertThat(screenings()).isZero();
    }

    @Test
    void a_failure_names_a_reference_and_nothing_of_the_inside() throws Exception {
        when(classifier.assess(any())).thenThrow(new IllegalStateException("secret inside"));

        problem(order(1), 500, "failed")
                .andExpect(jsonPath("$.detail").value(containsString("reference")))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void a_key_that_asks_too_often_is_told_how_long_to_wait_and_others_are_not_held_up() throws Exception {
        for (int i = 0; i < REQUESTS_PER_MINUTE; i++) {
            web.perform(get("/api/v1/screenings").with(with(key))).andExpect(status().isOk());
        }

        web.perform(order(1))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(jsonPath("$.type").value(PROBLEM + "too-many-requests"));

        assertThat(screenings()).isZero();
        web.perform(get("/api/v1/screenings").with(with(key(ApiScope.READ)))).andExpect(status().isOk());
        CLOCK.advance(Duration.ofSeconds(2));
        web.perform(order(1)).andExpect(status().isCreated());
    }

    @Test
    void pages_go_on_where_the_one_before_ended_and_each_is_audited() throws Exception {
        for (int i = 0; i < 5; i++) {
            screened(i);
            CLOCK.advance(Duration.ofSeconds(1));
        }
        var first = page("limit=2")
                .andExpect(jsonPath("$.screenings.length()").value(2))
                .andReturn();
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        var second = page("limit=2&after=" + next).andReturn();
        String last = JsonPath.read(second.getResponse().getContentAsString(), "$.next");
        page("limit=2&after=" + last)
                .andExpect(jsonPath("$.screenings.length()").value(1))
                .andExpect(jsonPath("$.next").value(nullValue()));

        assertThat(ids(first.getResponse().getContentAsString()))
                .doesNotContainAnyElementsOf(ids(second.getResponse().getContentAsString()));
        assertThat(audited("SCREENINGS_LISTED")).endsWith("key:" + key.key().name());
        page("order=oldest&limit=5")
                .andExpect(result -> assertThat(ids(result.getResponse().getContentAsString()))
                        .isSorted());
    }

    @Test
    void the_list_is_filtered_as_the_history_is() throws Exception {
        web.perform(order(1).param("patientReference", "MRN-1")).andExpect(status().isCreated());
        var later = CLOCK.instant().plusSeconds(60);
        CLOCK.advance(Duration.ofMinutes(2));
        classifierSays(new Ungradable(UngradableReason.BLURRED));
        web.perform(order(2).param("patientReference", "mrn-2")).andExpect(status().isCreated());

        page("patient=mrn").andExpect(jsonPath("$.screenings.length()").value(2));
        page("patient=MRN-1").andExpect(jsonPath("$.screenings[*].outcome").value(containsInAnyOrder("REFER")));
        page("outcome=UNGRADABLE")
                .andExpect(jsonPath("$.screenings[0].ungradableReason").value("BLURRED"));
        page("outcome=REFER&outcome=UNGRADABLE")
                .andExpect(jsonPath("$.screenings.length()").value(2));
        page("operator=nobody").andExpect(jsonPath("$.screenings").value(empty()));
        page("operator=key:" + key.key().name())
                .andExpect(jsonPath("$.screenings.length()").value(2));
        page("review=confirmed").andExpect(jsonPath("$.screenings").value(empty()));
        jdbc.sql("update screening set voided = true where patient_key = 'mrn-2'")
                .update();
        page("patient=mrn")
                .andExpect(jsonPath("$.screenings[*].patientReference").value(containsInAnyOrder("MRN-1")));
        page("voided=only")
                .andExpect(jsonPath("$.screenings[*].patientReference").value(containsInAnyOrder("mrn-2")));
        page("voided=included").andExpect(jsonPath("$.screenings.length()").value(2));
        jdbc.sql("update screening set voided = false").update();
        page("from=" + later).andExpect(jsonPath("$.screenings.length()").value(1));
        page("until=" + later).andExpect(jsonPath("$.screenings[0].outcome").value("REFER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form=2026-01-01T00:00:00Z",
                "from=yesterday",
                "until=",
                "outcome=BAD",
                "review=DONE",
                "limit=0",
                "limit=201",
                "limit=x",
                "voided=maybe",
                "order=up",
                "after=x",
                "after=MjAyNg",
                "patient=%3Cscript%3E",
                "patient=%00",
                "operator=",
                "limit=1&limit=2"
            })
    void a_condition_that_is_not_understood_is_refused_by_name(String query) throws Exception {
        page(query)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value(PROBLEM + "invalid-request"))
                .andExpect(jsonPath("$.errors[0].field").value(query.substring(0, query.indexOf('='))));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws Exception {
        page("from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z&limit=-1&patient=" + "x".repeat(65))
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("until", "limit", "patient")));
    }

    private static List<Integer> ids(String page) {
        return JsonPath.read(page, "$.screenings[*].id");
    }

    private ResultActions page(String query) throws Exception {
        return web.perform(get(URI.create("/api/v1/screenings?" + query)).with(with(key)));
    }

    private String screened(int shade) throws Exception {
        return String.valueOf(web.perform(order(shade))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private MockMultipartHttpServletRequestBuilder order(int shade) throws Exception {
        return form(jpeg(shade));
    }

    private MockMultipartHttpServletRequestBuilder form(byte[] picture) {
        var form = multipart("/api/v1/screenings").file(file(picture));
        form.with(with(key));
        return form;
    }

    private static MockMultipartFile file(byte[] picture) {
        return new MockMultipartFile("picture", "face.jpg", "image/jpeg", picture);
    }

    private ResultActions problem(RequestBuilder request, int status, String type) throws Exception {
        return web.perform(request)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value(PROBLEM + type))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.instance").value("/api/v1/screenings"));
    }

    private static ResultMatcher detail(String beginning) {
        return jsonPath("$.detail").value(startsWith(beginning));
    }
}
