package org.palsyscreen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditHeadTextTest {
    private static final AuditHead HEAD = new AuditHead(1234567, "0123456789abcdef".repeat(4));
    private static final String TEXT = AuditHeadText.write(HEAD, Instant.parse("2026-11-25T04:00:00Z"));

    @Test
    void a_written_head_is_read_again() {
        assertThat(TEXT).contains("number: 1234567\n", "read at: 2026-11-25T04:00:00Z");
        assertThat(AuditHeadText.read(TEXT)).contains(HEAD);
    }

    @Test
    void what_editors_and_mail_programs_do_to_it_does_not_matter() {
        assertThat(AuditHeadText.read("\uFEFF" + TEXT.replace("\n", "\r\n"))).contains(HEAD);
        assertThat(AuditHeadText.read("Dear all,\n" + TEXT.indent(4).replace("    ", "> ")))
                .contains(HEAD);
        assertThat(AuditHeadText.read(TEXT.toUpperCase(Locale.ROOT))).contains(HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "number: 5",
                "number: 5\nhash: 0123",
                "number: -5\nhash: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "number: 12345678901234567890\nhash: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "hash: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void anything_else_is_no_head(String text) {
        assertThat(AuditHeadText.read(text)).isEmpty();
    }
}
