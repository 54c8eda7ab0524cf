package org.palsyscreen.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.LoginProviders;
import org.palsyscreen.access.LoginProviders.LoginProvider;
import org.palsyscreen.access.Role;
import org.palsyscreen.access.UserChange.Refusal;
import org.palsyscreen.access.UserChange.Refused;
import org.palsyscreen.access.UserService;
import org.palsyscreen.analysis.PalsyClassifier;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.OpenIdProvider;
import org.palsyscreen.fixture.Visitor;
import org.palsyscreen.fixture.Visitor.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "vaadin.productionMode=true",
            "spring.security.oauth2.client.registration.clinic.client-id=" + OpenIdProvider.CLIENT,
            "spring.security.oauth2.client.registration.clinic.client-secret=" + OpenIdProvider.SECRET,
            "spring.security.oauth2.client.registration.clinic.client-name=St. Clare",
            "spring.security.oauth2.client.registration.clinic.scope=openid,profile",
            "palsyscreen.openid.roles-claim=realm_access.roles",
            "palsyscreen.openid.roles.reviewer=palsy-doctors,palsy-seniors",
            "palsyscreen.openid.roles.operator=palsy-nurses"
        })
class OpenIdConnectTest {
    private static final OpenIdProvider PROVIDER = new OpenIdProvider();
    private static final String ZOE = "zoe.maier@clinic.example";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UserService users;

    @Autowired
    LoginProviders providers;

    @TestBean(methodName = "org.palsyscreen.fixture.ReadyClassifier#create")
    PalsyClassifier classifier;

    private final Visitor visitor = new Visitor();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.provider.clinic.issuer-uri", PROVIDER::address);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void nobodyYet() {
        PROVIDER.start();
        PROVIDER.register(application());
        jdbc.sql("delete from user_session").update();
        jdbc.sql("delete from app_user where username <> 'admin'").update();
    }

    @Test
    void the_login_view_offers_the_provider_by_its_name() {
        assertThat(providers.providers())
                .containsExactly(new LoginProvider("St. Clare", "oauth2/authorization/clinic"));
    }

    @Test
    void the_first_sign_in_makes_the_user_with_the_role_that_the_claim_gives() throws Exception {
        PROVIDER.roles(ZOE, List.of("offline_access", "palsy-seniors"));
        var home = signIn(ZOE);

        assertThat(home.address()).hasPath("/").hasNoQuery();
        assertThat(home.status()).isEqualTo(200);
        assertThat(user("zoe.maier")).isEqualTo("Dr. " + ZOE + " REVIEWER true false");
        assertThat(audit(2))
                .containsExactly(
                        "zoe.maier LOGIN OpenID Connect",
                        "zoe.maier USER_CREATED role REVIEWER by OpenID Connect, " + PROVIDER.address());
        assertThat(visitor.get(application() + "/thumbnails/1").status()).isEqualTo(404);
        assertThat(jdbc.sql("select username from user_session")
                        .query(String.class)
                        .list())
                .containsExactly("zoe.maier");
    }

    @Test
    void a_role_that_changed_at_the_provider_changes_here_with_the_next_sign_in() throws Exception {
        PROVIDER.roles(ZOE, List.of("palsy-seniors"));
        signIn(ZOE);
        PROVIDER.roles(ZOE, List.of("palsy-nurses"));
        new Visit().signIn(ZOE);

        assertThat(user("zoe.maier")).contains(" OPERATOR ");
        assertThat(audit(2))
                .containsExactly(
                        "zoe.maier LOGIN OpenID Connect", "zoe.maier USER_CHANGED role OPERATOR by OpenID Connect");
        // the session that began with the old role has ended
        assertThat(visitor.get(application() + "/thumbnails/1").address()).hasPath("/login");
    }

    @Test
    void who_has_no_role_does_not_get_in_and_leaves_no_user_behind() throws Exception {
        PROVIDER.roles(ZOE, List.of("offline_access"));
        var page = signIn(ZOE);

        assertThat(page.address()).hasPath("/login").hasQuery("no-role");
        assertThat(audit(1)).containsExactly("zoe.maier LOGIN_FAILED OpenID Connect: no role");
        assertThat(jdbc.sql("select count(*) from app_user").query(Long.class).single())
                .isEqualTo(1);
        assertThat(visitor.get(application() + "/thumbnails/1").address()).hasPath("/login");
    }

    @Test
    void who_was_disabled_here_does_not_get_in() throws Exception {
        PROVIDER.roles(ZOE, List.of("palsy-nurses"));
        signIn(ZOE);
        asAdmin(() -> users.setEnabled("zoe.maier", version("zoe.maier"), false));

        assertThat(new Visit().signIn(ZOE).address()).hasPath("/login").hasQuery("disabled");
    }

    @Test
    void no_provider_takes_over_a_user_who_is_here_already() throws Exception {
        PROVIDER.roles("admin@clinic.example", List.of("palsy-nurses"));
        signIn("admin@clinic.example");

        assertThat(user("admin")).contains(" ADMINISTRATOR ");
        assertThat(user("admin-2")).contains(" OPERATOR ");
    }

    @Test
    void the_provider_decides_role_and_password_of_its_users() throws Exception {
        PROVIDER.roles(ZOE, List.of("palsy-nurses"));
        signIn(ZOE);
        int version = version("zoe.maier");

        for (var change : List.of(
                asAdmin(() -> users.changeRole("zoe.maier", version, Role.ADMINISTRATOR)),
                asAdmin(() -> users.resetPassword("zoe.maier", version)),
                asAdmin(() -> users.rename("zoe.maier", version, "Zoe")))) {
            assertThat(change).isEqualTo(new Refused(Refusal.EXTERNAL_USER));
        }
        var page = visitor.post(application() + "/login", Map.of("username", "zoe.maier", "password", ""));
        assertThat(page.address()).hasPath("/login").hasQuery("error");
    }

    @Test
    void local_users_keep_working() throws Exception {
        var page = visitor.post(application() + "/login", Map.of("username", "admin", "password", "wrong"));

        assertThat(page.address()).hasPath("/login").hasQuery("error");
    }

    @Test
    void an_answer_that_nobody_asked_for_is_refused() throws Exception {
        var page = visitor.get(application() + "/login/oauth2/code/clinic?code=stolen&state=made-up");

        assertThat(page.address()).hasPath("/login").hasQuery("provider");
        assertThat(audit(1).getFirst()).startsWith("unknown LOGIN_FAILED OpenID Connect: ");
    }

    @Test
    void a_logout_is_one_at_the_provider_too() throws Exception {
        PROVIDER.roles(ZOE, List.of("palsy-nurses"));
        var home = signIn(ZOE);
        var page = visitor.post(application() + "/logout", Map.of("_csrf", home.hidden("_csrf")));

        assertThat(page.address()).hasPath("/login");
        assertThat(page.address().getPort()).isEqualTo(port);
        assertThat(audit(1)).containsExactly("zoe.maier LOGOUT ");
        // the provider asks for the password again
        assertThat(visitor.get(application() + "/oauth2/authorization/clinic").address())
                .hasAuthority(PROVIDER.address().substring("http://".length()))
                .hasPath("/login");
        assertThat(jdbc.sql("select count(*) from user_session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_session_cookie_comes_along_on_the_way_back() throws Exception {
        var answer = visitor.get(application() + "/login").answer();
        var first = answer.previousResponse().orElse(answer);

        assertThat(first.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
    }

    private Page signIn(String username) throws Exception {
        var form = visitor.get(application() + "/oauth2/authorization/clinic");
        return visitor.post(
                PROVIDER.address() + "/login",
                Map.of("username", username, "password", OpenIdProvider.PASSWORD, "_csrf", form.hidden("_csrf")));
    }

    /** Another browser. */
    private final class Visit {
        Page signIn(String username) throws Exception {
            var other = new OpenIdConnectTest();
            other.port = port;
            return other.signIn(username);
        }
    }

    private String application() {
        return "http://localhost:" + port;
    }

    private String user(String username) {
        return jdbc.sql(
                        "select display_name || ' ' || role || ' ' || enabled || ' ' || must_change_password from app_user"
                                + " where username = ?")
                .param(username)
                .query(String.class)
                .single()
                .replace("TRUE", "true")
                .replace("FALSE", "false");
    }

    private int version(String username) {
        return jdbc.sql("select version from app_user where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    private List<String> audit(int last) {
        return jdbc.sql("select actor || ' ' || action || ' ' || detail from audit_entry order by number desc"
                        + " fetch first " + last + " rows only")
                .query(String.class)
                .list();
    }

    private static <T> T asAdmin(java.util.concurrent.Callable<T> call) throws Exception {
        return Identity.as("admin", Role.ADMINISTRATOR, call);
    }
}
