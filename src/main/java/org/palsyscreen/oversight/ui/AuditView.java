package org.palsyscreen.oversight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.palsyscreen.audit.AuditChain;
import org.palsyscreen.audit.AuditTrail;
import org.palsyscreen.components.When;

/** Who did what and when, newest first, and whether that is still all of it. */
@Route("audit")
@RolesAllowed({"ADMINISTRATOR", "AUDITOR"})
@Menu(title = "oversight.audit.title", order = 34, icon = "vaadin:clipboard-text")
@StyleSheet("/styles/oversight.css")
class AuditView extends Main implements HasDynamicTitle {
    private final transient AuditTrail trail;
    private final AuditFilters filters = new AuditFilters(this::show);
    private final AuditGrid grid = new AuditGrid();
    private final ChainPanel chainPanel;
    private final Div empty = new Div();

    AuditView(AuditTrail trail, AuditChain chain, Clock clock) {
        this.trail = trail;
        addClassName("oversight-audit");
        chainPanel = new ChainPanel(chain, clock);
        var refresh = new Button(getTranslation("oversight.audit.refresh"), VaadinIcon.REFRESH.create());
        refresh.setId("audit-refresh");
        refresh.addClickListener(click -> {
            chainPanel.refresh();
            show();
        });
        var head = new Div(new H1(getTranslation("oversight.audit.title")), refresh);
        head.addClassName("oversight-title");
        empty.addClassName("oversight-empty");
        add(head, chainPanel, filters, grid, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.audit.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show();
    }

    private void show() {
        var filter = filters.filter(When.zone(UI.getCurrent()));
        boolean nothing = trail.page(filter, AuditTrail.FROM_THE_NEWEST, 1).isEmpty();
        grid.setVisible(!nothing);
        empty.setVisible(nothing);
        if (nothing) {
            showEmpty();
        } else {
            grid.show(new AuditScroll(trail, filter));
        }
    }

    private void showEmpty() {
        empty.removeAll();
        if (filters.chosen()) {
            empty.add(
                    new H2(getTranslation("oversight.empty.noMatch")),
                    new Paragraph(getTranslation("oversight.empty.noMatch.text")),
                    new Button(getTranslation("oversight.filter.clear"), click -> filters.clear()));
        } else {
            empty.add(
                    new H2(getTranslation("oversight.empty.none")),
                    new Paragraph(getTranslation("oversight.empty.none.text")));
        }
    }
}
