package org.palsyscreen.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditChain;
import org.palsyscreen.audit.AuditHead;
import org.palsyscreen.audit.AuditHeadText;
import org.palsyscreen.audit.AuditLine;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.fixture.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@WithMockUser(username = "ines", roles = "AUDITOR")
class AuditViewTest extends ViewTest {
    @Autowired
    AuditLog log;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void sixtyEntries() {
        emptyLog();
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= 60; i++) {
                var action = i % 10 == 0 ? AuditAction.LOGIN_FAILED : AuditAction.RECORD_VIEWED;
                log.record(action, i % 20 == 0 ? "bert" : "anna", "screening/" + i, "");
            }
        });
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(AuditView.class);
    }

    @Test
    void the_log_is_listed_newest_first_in_the_readers_words() {
        assertThat(test(grid()).size()).isEqualTo(60);
        assertThat(row(0).number()).isEqualTo(60);
        assertThat(row(59).number()).isOne();
        assertThat(test(grid()).getCellText(0, 3)).isEqualTo("Sign-in failed");
        assertThat(test(grid()).getCellText(0, 4)).isEqualTo("screening/60");
    }

    @Test
    void filters_narrow_the_list_and_are_cleared_again() {
        test($(TextField.class).withId("audit-actor").single()).setValue("bert");
        assertThat(test(grid()).size()).isEqualTo(3);

        test($(TextField.class).withId("audit-actor").single()).setValue("");
        actions().setValue(AuditAction.LOGIN_FAILED);
        assertThat(test(grid()).size()).isEqualTo(6);

        test($(TextField.class).withId("audit-actor").single()).setValue("nobody");
        assertThat($(Grid.class).all()).isEmpty();
        assertThat($(H2.class).all()).extracting(H2::getText).contains("No entry matches");

        test($(Button.class).withText("Clear filters").all().getFirst()).click();
        assertThat(test(grid()).size()).isEqualTo(60);
    }

    @Test
    void an_empty_log_says_what_will_be_in_it() {
        emptyLog();
        test($(Button.class).withId("audit-refresh").single()).click();

        assertThat($(H2.class).all()).extracting(H2::getText).contains("Nothing is recorded yet");
        assertThat($(Code.class).withId("head-hash").single().getText()).isEqualTo(AuditHead.EMPTY.hash());
    }

    @Test
    void the_last_entry_is_shown_and_can_be_downloaded() {
        assertThat($(Code.class).withId("head-hash").single().getText())
                .isEqualTo(chain.head().hash());
        assertThat($(Span.class).withId("head-number").single().getText()).contains("number 60");

        var file = new ByteArrayOutputStream();
        test($(Anchor.class).withId("head-download").single()).download(file);
        assertThat(AuditHeadText.read(file.toString(StandardCharsets.UTF_8))).contains(chain.head());
    }

    @Test
    void a_whole_log_is_said_to_be_whole() throws Exception {
        assertThat(verify()).contains("The log is whole: 60 entries.");
        assertThat($(Button.class).withId("verify").single().isEnabled()).isTrue();
    }

    @Test
    void a_changed_entry_is_named() throws Exception {
        jdbc.sql("update audit_entry set actor = 'carl' where number = 7").update();

        assertThat(verify()).contains("Entry 7 was changed after it was written.");
    }

    @Test
    void a_log_cut_off_together_with_its_end_mark_is_found_by_an_earlier_last_entry() throws Exception {
        var earlier = AuditHeadText.write(chain.head(), Instant.EPOCH);
        jdbc.sql("delete from audit_entry where number > 50").update();
        jdbc.sql("update audit_head set number = 50, hash = (select hash from audit_entry where number = 50)")
                .update();
        assertThat(verify()).contains("The log is whole: 50 entries.");

        known().setValue(earlier);
        assertThat(verify()).contains("The log was cut off: entry 51 and what came after it are missing.");
    }

    @Test
    void an_earlier_last_entry_that_is_none_is_refused_at_its_field() {
        known().setValue("number: sixty");
        test($(Button.class).withId("verify").single()).click();

        assertThat(known().isInvalid()).isTrue();
        assertThat(panel().latest()).isNull();
        assertThat($(Button.class).withId("verify").single().isEnabled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void every_action_has_its_words(AuditAction action) {
        assertThat(AuditTexts.action(grid(), action)).isNotBlank().doesNotContain("oversight.", action.name());
    }

    @Test
    void an_action_that_nobody_knows_is_shown_as_it_is_stored() {
        var line = new AuditLine(1, Instant.EPOCH, "anna", "FORGED", null, "");
        assertThat(AuditTexts.action(grid(), line)).isEqualTo("FORGED");
    }

    private String verify() throws InterruptedException {
        test($(Button.class).withId("verify").single()).click();
        var check = panel().latest();
        assertThat(check).isNotNull();
        check.thread().join();
        roundTrip();
        return $(VerdictNote.class).single().getElement().getTextRecursively();
    }

    private void emptyLog() {
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_head set number = 0, hash = ?")
                .param(AuditHead.EMPTY.hash())
                .update();
    }

    private AuditLine row(int number) {
        return test(grid()).getRow(number);
    }

    private ChainPanel panel() {
        return $(ChainPanel.class).single();
    }

    private TextArea known() {
        panel().getChildren()
                .filter(KnownHeadField.class::isInstance)
                .map(KnownHeadField.class::cast)
                .forEach(field -> field.setOpened(true));
        return $(TextArea.class).withId("known-head-text").single();
    }

    private Grid<AuditLine> grid() {
        return $(AuditGrid.class).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AuditAction> actions() {
        return $(ComboBox.class).withId("audit-action").single();
    }
}
