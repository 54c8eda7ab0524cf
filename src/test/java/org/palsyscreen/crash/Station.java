package org.palsyscreen.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.palsyscreen.access.Role;
import org.palsyscreen.audit.AuditChain;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningResult;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContextManager;

/**
 * A process that says whether the audit chain is whole and then screens without end, until it is killed. Each screening is
 * told on the standard output as {@code recorded <id> <sha256>} once it is acknowledged.
 */
@RecordSlice
class Station {
    /** System property: the database folder. */
    static final String FOLDER = "crash.folder";
    /** System property: true leaves H2's own delay of 500 ms before it writes, instead of the shipped setting. */
    static final String DELAYED = "crash.delayed";

    private static final String WRITE_AT_ONCE = ";WRITE_DELAY=0";
    private static final int PICTURE_BYTES = 40_000;

    @Autowired
    ScreeningService screenings;

    @Autowired
    AuditChain chain;

    public static void main(String[] args) throws Exception {
        var station = new Station();
        new TestContextManager(Station.class).prepareTestInstance(station);
        var verdict = Identity.as("adam", Role.ADMINISTRATOR, () -> station.chain.verify(Optional.empty()));
        say("chain " + verdict.getClass().getSimpleName());
        station.screen();
    }

    /** The address is the shipped one: a changed setting changes what is tested. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var shipped = shippedAddress();
        if (!shipped.contains(WRITE_AT_ONCE)) {
            throw new IllegalStateException("the shipped database address does not say" + WRITE_AT_ONCE);
        }
        var address = Boolean.getBoolean(DELAYED) ? shipped.replace(WRITE_AT_ONCE, "") : shipped;
        properties.add("palsyscreen.data", () -> System.getProperty(FOLDER));
        properties.add("spring.datasource.url", () -> address);
    }

    private static String shippedAddress() {
        var settings = new Properties();
        try (var file = Station.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings.getProperty("spring.datasource.url");
    }

    private void screen() throws Exception {
        var random = new Random();
        while (true) {
            var picture = new byte[PICTURE_BYTES];
            random.nextBytes(picture);
            var result =
                    Identity.as("olga", Role.OPERATOR, () -> screenings.screen(picture, null, PictureSource.UPLOAD));
            if (!(result instanceof ScreeningResult.Recorded recorded)) {
                throw new IllegalStateException("not recorded: " + result);
            }
            say("recorded " + recorded.screening().id() + " " + Sha256Hex.of(picture));
        }
    }

    /** One write a line, so that a kill cuts no line in two. */
    private static void say(String line) throws IOException {
        System.out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }
}
