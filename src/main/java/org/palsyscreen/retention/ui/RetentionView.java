package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.palsyscreen.retention.LegalHolds;
import org.palsyscreen.retention.Retention;
import org.palsyscreen.storage.Compaction;

/** How long records are kept, what is due, what is held, and what was erased. */
@Route("retention")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "retention.title", order = 35, icon = "vaadin:archive")
@StyleSheet("/styles/retention.css")
class RetentionView extends Main implements HasDynamicTitle {
    RetentionView(Retention retention, LegalHolds holds, Compaction compaction) {
        addClassName("ps-cards");
        var settled = new SettledPanel(retention);
        var file = new FilePanel(compaction);
        var announced = new AnnouncedPanel(retention, () -> {
            settled.refresh();
            file.refresh();
        });
        add(
                new H1(getTranslation("retention.title")),
                new RulePanel(retention),
                announced,
                new HoldsPanel(holds),
                settled,
                file);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("retention.title");
    }
}
