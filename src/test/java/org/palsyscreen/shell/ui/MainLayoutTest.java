package org.palsyscreen.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palsyscreen.analysis.ModelStatus;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.security.test.context.support.WithMockUser;

class MainLayoutTest extends ViewTest {
    @Test
    @WithMockUser(roles = "OPERATOR")
    void anOperatorSeesTheMenuWithoutTheUsersOfTheApplication() {
        UI.getCurrent().navigate("");
        assertThat($(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .startsWith("Screen a patient")
                .doesNotContain("Users");
    }

    @Test
    @WithMockUser(roles = {"OPERATOR", "REVIEWER", "ADMINISTRATOR"})
    void anAdministratorAlsoSeesTheUsers() {
        UI.getCurrent().navigate("");
        assertThat($(SideNavItem.class).all()).extracting(SideNavItem::getLabel).contains("Screen a patient", "Users");
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void aBannerSaysThatVerdictsAreMissingWhileAModelIs() {
        models(new ModelStatus(null, List.of("face-mesh is missing")));
        UI.getCurrent().navigate("history");
        assertThat($(Banner.class).all())
                .singleElement()
                .satisfies(banner ->
                        assertThat(banner.getElement().getTextRecursively()).contains("No verdicts at the moment"));
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void theBannerNamesAnActiveClassifierThatCannotBeUsed() {
        models(new ModelStatus(null, List.of("clinic-1 was altered"), "clinic-1"));
        UI.getCurrent().navigate("history");
        assertThat($(Banner.class).single().getElement().getTextRecursively())
                .contains("version clinic-1, cannot be used", "go back to the shipped one");
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void noBannerIsShownWhenAllIsWell() {
        UI.getCurrent().navigate("");
        assertThat($(Banner.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void anUnknownAddressSaysSo() {
        UI.getCurrent().navigate("nowhere");
        assertThat($(H1.class).all()).extracting(H1::getText).contains("There is no such page");
    }
}
