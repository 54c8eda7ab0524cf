package org.palsyscreen.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportLayout;
import org.palsyscreen.export.ExportLayout.Separator;
import org.palsyscreen.export.ExportLayoutSettings;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.RecordExport;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.palsyscreen.records.HistoryFilter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@Import(Shelf.class)
@WithMockUser(username = "adam", roles = "ADMINISTRATOR")
class ExportLayoutFormTest extends ViewTest {
    @Autowired
    Shelf shelf;

    @Autowired
    RecordExport export;

    @Autowired
    ExportLayoutSettings settings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneScreening() throws Exception {
        shelf.clear();
        shelf.screened("olga", "A-1", Findings.assessment(0.9));
    }

    /** Through the service: what holds is remembered for a while. */
    @BeforeEach
    @AfterEach
    void usual() {
        settings.changes(1).stream()
                .findFirst()
                .ifPresent(last -> settings.save(last.version(), ExportLayout.USUAL, "for the next test"));
        jdbc.sql("delete from export_layout_change").update();
    }

    @Test
    void the_clinic_s_name_is_saved_with_a_reason_and_stands_on_reports() throws Exception {
        UI.getCurrent().navigate("settings");
        var name = $view(TextField.class).id("layout-clinic");
        name.setValue("Klinik Melati");
        save();
        assertThat(reason().isInvalid()).isTrue();
        reason().setValue("Asked for");
        save();

        assertThat(name.getValue()).isEqualTo("Klinik Melati");
        assertThat(reason().getValue()).isEmpty();
        assertThat($view(ExportLayoutForm.class).single().getElement().getTextRecursively())
                .contains("adam: Klinik Melati, Comma (Asked for)");
        assertThat(report()).contains("Klinik Melati");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_so_already_is_said_and_nothing_is_lost() {
        UI.getCurrent().navigate("settings");
        reason().setValue("Again");
        save();
        assertThat($view(Paragraph.class)
                        .withText("Files look like this already.")
                        .exists())
                .isTrue();
        assertThat(reason().getValue()).isEqualTo("Again");
        Select<Separator> separator = $view(Select.class).id("layout-separator");
        separator.setValue(Separator.SEMICOLON);
        save();
        assertThat(separator.getValue()).isEqualTo(Separator.SEMICOLON);
        assertThat($view(Paragraph.class)
                        .withText("Files look like this already.")
                        .exists())
                .isFalse();
    }

    private TextArea reason() {
        return $view(TextArea.class).id("layout-reason");
    }

    private void save() {
        test($view(Button.class).id("layout-save")).click();
    }

    private String report() throws Exception {
        var out = new ByteArrayOutputStream();
        export.write(ExportFormat.PDF, HistoryFilter.NONE, ExportOptions.DEIDENTIFIED, out, done -> true);
        try (var reader = new PdfReader(out.toByteArray())) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
