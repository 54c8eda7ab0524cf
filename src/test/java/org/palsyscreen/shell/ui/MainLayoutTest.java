package org.palsyscreen.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"/nowhere, 404", "/history/x/y, 404", "/, 0", "/screen, 0", "/record/1, 0", "/login, 0"})
    @WithMockUser(roles = "OPERATOR")
    void onlyAnAddressWithoutAViewIsNotFound(String path, int status) {
        var request = mock(VaadinRequest.class);
        when(request.getPathInfo()).thenReturn(path);
        var response = mock(VaadinResponse.class);
        var page = mock(IndexHtmlResponse.class);
        when(page.getVaadinRequest()).thenReturn(request);
        when(page.getVaadinResponse()).thenReturn(response);
        MissingPageStatus.answer(page);
        verify(response, times(status == 0 ? 0 : 1)).setStatus(404);
    }
}
