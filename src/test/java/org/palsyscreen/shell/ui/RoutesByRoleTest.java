package org.palsyscreen.shell.ui;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palsyscreen.access.Role.ADMINISTRATOR;
import static org.palsyscreen.access.Role.AUDITOR;
import static org.palsyscreen.access.Role.OPERATOR;
import static org.palsyscreen.access.Role.REVIEWER;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Who may enter which view; a new view needs a line here. Roles are spelled out as in a real session. */
class RoutesByRoleTest extends ViewTest {
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> STAFF = Set.of(OPERATOR, REVIEWER, ADMINISTRATOR);
    private static final Map<String, Set<Role>> VIEWS = Map.ofEntries(
            entry("", STAFF),
            entry("api-keys", Set.of(ADMINISTRATOR)),
            entry("audit", Set.of(AUDITOR, ADMINISTRATOR)),
            entry("backup", Set.of(ADMINISTRATOR)),
            entry("help", ALL),
            entry("history", ALL),
            entry("model", ALL),
            entry("password", ALL),
            entry("patient", ALL),
            entry("patients", ALL),
            entry("programme", Set.of(REVIEWER, AUDITOR, ADMINISTRATOR)),
            entry("record", ALL),
            entry("retention", Set.of(ADMINISTRATOR)),
            entry("sessions", ALL),
            entry("settings", Set.of(ADMINISTRATOR)),
            entry("users", Set.of(ADMINISTRATOR)),
            entry("worklist", Set.of(REVIEWER, ADMINISTRATOR)));

    @Test
    @WithMockUser(roles = "OPERATOR")
    void anOperator() {
        entersExactlyTheOwnViews(OPERATOR);
    }

    @Test
    @WithMockUser(roles = {"OPERATOR", "REVIEWER"})
    void aReviewer() {
        entersExactlyTheOwnViews(REVIEWER);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void anAuditor() {
        entersExactlyTheOwnViews(AUDITOR);
    }

    @Test
    @WithMockUser(roles = {"OPERATOR", "REVIEWER", "AUDITOR", "ADMINISTRATOR"})
    void anAdministrator() {
        entersExactlyTheOwnViews(ADMINISTRATOR);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void anAuditorStartsWithTheHistoryAndIsOfferedNoScreening() {
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("history");
        assertThat($(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("History")
                .doesNotContain("Screen a patient", "Users");
    }

    @Test
    void everyViewSaysWhoMayEnter() {
        assertThat(routes()).extracting(RoutesByRoleTest::name).isNotEmpty().isSubsetOf(VIEWS.keySet());
    }

    private void entersExactlyTheOwnViews(Role role) {
        var entered = routes().stream()
                .filter(this::enters)
                .map(RoutesByRoleTest::name)
                .collect(Collectors.toSet());
        assertThat(entered)
                .isEqualTo(routes().stream()
                        .map(RoutesByRoleTest::name)
                        .filter(name -> VIEWS.getOrDefault(name, Set.of()).contains(role))
                        .collect(Collectors.toSet()));
    }

    private boolean enters(RouteData route) {
        UI.getCurrent().navigate(route.getTemplate().contains(":") ? name(route) + "/1" : name(route));
        return getCurrentView().getClass().equals(route.getNavigationTarget());
    }

    private static List<RouteData> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> !route.getNavigationTarget().equals(LoginView.class))
                .toList();
    }

    private static String name(RouteBaseData<?> route) {
        return route.getTemplate().replaceAll("/?:.*", "");
    }
}
