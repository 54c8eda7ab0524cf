package org.palsyscreen.api;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.AnalysisResult;
import org.palsyscreen.analysis.ClassifierVersions;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.api.ApiKeyCreation.Created;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.PostgresDatabases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The whole application without models, on a database that the tests share; with a web server for those that need it. */
@Tag(PostgresDatabases.PERSISTENCE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "palsyscreen.data=target/api-tests",
            "vaadin.productionMode=true",
            "palsyscreen.api.requests-per-minute=" + ApiTest.REQUESTS_PER_MINUTE,
            "palsyscreen.api.refusals-per-minute=" + ApiTest.REFUSALS_PER_MINUTE
        })
@AutoConfigureMockMvc
public abstract class ApiTest {
    protected static final int REQUESTS_PER_MINUTE = 30;
    protected static final int REFUSALS_PER_MINUTE = 5;
    protected static final MovableClock CLOCK = new MovableClock();
    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    protected MockMvc web;

    @Autowired
    protected ApiKeyService keys;

    @Autowired
    protected JdbcClient jdbc;

    @MockitoBean(extraInterfaces = ClassifierVersions.class)
    protected PalsyClassifier classifier;

    @TestBean
    Clock clock;

    static Clock clock() {
        return CLOCK;
    }

    @BeforeEach
    void readyAndUnused() {
        when(classifier.status()).thenReturn(new ModelStatus("test-1", List.of()));
        classifierSays(Findings.assessment(0.9));
        // every bucket is full again
        CLOCK.advance(Duration.ofMinutes(1));
        jdbc.sql("delete from api_request").update();
        jdbc.sql("delete from screening_picture").update();
        jdbc.sql("delete from screening").update();
    }

    protected void classifierSays(AnalysisResult result) {
        when(classifier.assess(any())).thenReturn(result);
    }

    protected Created key(ApiScope... scopes) throws Exception {
        var wanted = new NewApiKey(
                "client-" + KEYS.incrementAndGet(),
                Set.of(scopes),
                CLOCK.instant().plus(Duration.ofDays(30)));
        return (Created) Identity.as("admin", Role.ADMINISTRATOR, () -> keys.create(wanted));
    }

    protected static RequestPostProcessor with(Created key) {
        return with(key.text());
    }

    protected static RequestPostProcessor with(String key) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key);
            return request;
        };
    }

    protected int screenings() {
        return jdbc.sql("select count(*) from screening").query(Integer.class).single();
    }

    protected List<String> audited(String action) {
        return jdbc.sql("select actor from audit_entry where action = ? order by number")
                .param(action)
                .query(String.class)
                .list();
    }

    /** @param shade makes one picture differ from another */
    protected static byte[] jpeg(int shade) throws IOException {
        return PlainPicture.jpeg(shade);
    }
}
