package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.fixture.Visitor;
import org.palsyscreen.fixture.Visitor.Page;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;

/** With a real server: pages are forwarded to Vaadin's servlet, and only a server shows what becomes of their headers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "vaadin.productionMode=true"
        })
class PageHeadersTest {
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");
    private static final Pattern NONCE = Pattern.compile("'nonce-([\\w-]{22})'");

    @LocalServerPort
    int port;

    @TestBean(methodName = "org.palsyscreen.fixture.ReadyClassifier#create")
    PalsyClassifier classifier;

    private final Visitor visitor = new Visitor();

    @Test
    void a_page_runs_only_the_scripts_that_the_server_marked() throws Exception {
        var page = get("/login");
        var nonce = nonce(page);

        assertThat(header(page, ContentPolicy.HEADER))
                .isEqualTo(ContentPolicy.ofPage(nonce))
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(SCRIPT.matcher(page.text()).results().toList())
                .hasSizeGreaterThan(3)
                .allSatisfy(script -> assertThat(script.group()).contains("nonce=\"" + nonce + "\""));
    }

    @Test
    void every_page_has_marks_of_its_own() throws Exception {
        assertThat(nonce(get("/login"))).isNotEqualTo(nonce(get("/login")));
    }

    @Test
    void a_page_is_neither_framed_nor_kept_nor_guessed_at() throws Exception {
        var page = get("/login");

        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(page.answer().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
    }

    @Test
    void a_file_has_the_strict_policy_and_may_be_kept() throws Exception {
        var file = get("/styles/shell.css");

        assertThat(file.status()).isEqualTo(200);
        assertThat(header(file, ContentPolicy.HEADER)).isEqualTo(ContentPolicy.OF_ANSWERS);
        assertThat(header(file, "Cache-Control")).doesNotContain("no-store");
    }

    private Page get(String path) throws Exception {
        return visitor.get("http://localhost:" + port + path);
    }

    private static String nonce(Page page) {
        var found = NONCE.matcher(header(page, ContentPolicy.HEADER));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String header(Page page, String name) {
        return page.answer().headers().firstValue(name).orElse("");
    }
}
