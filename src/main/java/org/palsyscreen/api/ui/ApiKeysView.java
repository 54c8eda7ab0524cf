package org.palsyscreen.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.palsyscreen.api.ApiKey;
import org.palsyscreen.api.ApiKeyService;

/** The keys by which other systems use the installation. */
@Route("api-keys")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "api.keys.title", order = 50, icon = "vaadin:key")
@StyleSheet("/styles/api.css")
class ApiKeysView extends Main implements HasDynamicTitle {
    private final transient ApiKeyService keys;
    private final transient KeyTexts texts;
    private final Grid<ApiKey> grid = new Grid<>();
    private final Paragraph empty = new Paragraph();

    ApiKeysView(ApiKeyService keys, Clock clock) {
        this.keys = keys;
        this.texts = new KeyTexts(this, clock);
        addClassName("api-keys");
        var create = new Button(getTranslation("api.keys.create"), VaadinIcon.PLUS.create());
        create.setId("create-key");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> new NewApiKeyDialog(keys, clock, this::refresh).open());
        var head = new Div(new H1(getTranslation("api.keys.title")), create);
        head.addClassName("api-head");
        var description = new Anchor("/api/v1/openapi.yaml", getTranslation("api.keys.description"));
        description.setRouterIgnore(true);
        description.setTarget("_blank");
        columns();
        empty.setText(getTranslation("api.keys.empty"));
        empty.addClassName("api-empty");
        add(head, new Paragraph(getTranslation("api.keys.intro")), description, empty, grid);
        grid.setItems(query -> keys.page(query.getOffset(), query.getLimit()).stream(), query -> keys.count());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("api.keys.title");
    }

    private void columns() {
        grid.addComponentColumn(texts::nameAndScopes)
                .setHeader(getTranslation("api.keys.key"))
                .setWidth("150px")
                .setFlexGrow(2);
        grid.addComponentColumn(texts::stateAndTimes)
                .setHeader(getTranslation("api.keys.state"))
                .setWidth("130px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::revocation)
                .setHeader(getTranslation("api.keys.actions"))
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("api.keys.title"));
    }

    private void refresh() {
        boolean none = keys.count() == 0;
        empty.setVisible(none);
        grid.setVisible(!none);
        grid.getDataProvider().refreshAll();
    }

    private Button revocation(ApiKey key) {
        var revoke = new Button(VaadinIcon.BAN.create());
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        revoke.setAriaLabel(getTranslation("api.keys.revoke.of", key.name()));
        revoke.setTooltipText(getTranslation("api.keys.revoke"));
        revoke.setVisible(key.revokedAt() == null);
        revoke.addClickListener(click -> texts.confirmRevocation(key, () -> revoke(key)));
        return revoke;
    }

    private void revoke(ApiKey key) {
        var done = keys.revoke(key.id()) ? "api.keys.revoked" : "api.keys.revokedBefore";
        Notification.show(getTranslation(done, key.name())).addThemeVariants(NotificationVariant.SUCCESS);
        refresh();
    }
}
