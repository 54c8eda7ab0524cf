package org.palsyscreen.demo;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.palsyscreen.access.Role;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningResult;
import org.palsyscreen.screening.ScreeningService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the users at once and the screenings in the background, one after the other; users can sign in meanwhile. */
@Component
@Profile("demo")
class DemoFill implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoFill.class);
    /** The last visit lies in the past. */
    private static final int FIRST_VISIT_DAYS_AGO = 80;

    private static final Duration OPENING = Duration.ofHours(7);
    private static final Duration BETWEEN_PATIENTS = Duration.ofMinutes(9);
    private static final int REVIEWED_ONE_IN = 3;
    private static final int LOGGED_ONE_IN = 10;
    private static final Duration RETRY = Duration.ofMillis(200);

    private final DemoUsers users;
    private final DemoReviewer reviewer;
    private final ScreeningService screenings;
    private final DemoClock clock;
    private final Thread filling = Thread.ofPlatform().name("demo").daemon().unstarted(this::fill);

    DemoFill(DemoUsers users, DemoReviewer reviewer, ScreeningService screenings, DemoClock clock) {
        this.users = users;
        this.reviewer = reviewer;
        this.screenings = screenings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        users.create();
        filling.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        filling.interrupt();
        filling.join(Duration.ofSeconds(5));
    }

    private void fill() {
        var firstDay = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(FIRST_VISIT_DAYS_AGO, ChronoUnit.DAYS);
        var pictures = DemoPicture.all();
        try {
            for (int i = 0; i < pictures.size(); i++) {
                var picture = pictures.get(i);
                var moment = firstDay.plus(picture.visitDay(), ChronoUnit.DAYS)
                        .plus(OPENING)
                        .plus(BETWEEN_PATIENTS.multipliedBy(i % 40));
                screen(picture, moment, i);
                if ((i + 1) % LOGGED_ONE_IN == 0 || i + 1 == pictures.size()) {
                    LOG.info("Demonstration: {} of {} pictures screened", i + 1, pictures.size());
                }
            }
        } catch (InterruptedException stopped) {
            LOG.info("Demonstration: stopped before all pictures were screened");
        } catch (Exception e) {
            LOG.error("Demonstration: the pictures could not be screened", e);
        }
    }

    private void screen(DemoPicture picture, Instant moment, int number) throws Exception {
        var source = number % 2 == 0 ? PictureSource.WEBCAM : PictureSource.UPLOAD;
        var bytes = picture.bytes();
        var result = clock.at(
                moment,
                () -> DemoIdentity.as(
                        "operator", Role.OPERATOR, () -> screenings.screen(bytes, picture.patient(), source)));
        switch (result) {
            case ScreeningResult.Recorded(var screening, var jpeg) -> {
                if (number % REVIEWED_ONE_IN == 0) {
                    clock.at(moment.plus(1, ChronoUnit.HOURS), () -> {
                        reviewer.review(screening, picture);
                        return screening;
                    });
                }
            }
            case ScreeningResult.Rejected(var reason) ->
                throw new IllegalStateException(picture.file() + " was rejected: " + reason);
            case ScreeningResult.Busy() -> {
                Thread.sleep(RETRY);
                screen(picture, moment, number);
            }
        }
    }
}
