package org.palsyscreen.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Signs in so many times (first argument, default 50), each in a browser of its own, takes the address to which each page
 * posts its pictures, and then posts a picture from every session every five seconds (third argument), each for a patient of
 * its own, for so many minutes (second argument, default 10). Prints how long the answers took and holds every patient
 * against the record: none lost, none doubled. Needs the packaged jar; not part of the tests.
 */
final class SessionLoad {
    /** An answer as quick as this cannot be a verdict: the queue was full, and the page says so. */
    private static final long BUSY_MS = 60;

    private record Session(String name, String target, String cookies) {}

    private record Answer(String patient, int status, long millis) {}

    public static void main(String[] args) throws Exception {
        int sessions = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        int minutes = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        long everyMs = args.length > 2 ? Long.parseLong(args[2]) : 5000;
        var folder = Files.createTempDirectory("session-load");
        var film = folder.resolve("camera.y4m");
        FakeCamera.film(FirstSteps.FACES.resolve("canada-cc-by-4.0/0005.jpg"), film);
        try (var app = PackagedApp.start(folder)) {
            List<Session> signedIn;
            try (var browser = TestBrowser.start(film)) {
                signedIn = signIn(browser.browser(), app, sessions);
            }
            System.out.println(signedIn.size() + " sessions");
            var answers = post(signedIn, app.url(), Duration.ofMinutes(minutes), everyMs);
            try (var browser = TestBrowser.start(film)) {
                report(answers, patients(browser.browser(), app));
            }
        }
    }

    private static List<Session> signIn(Browser browser, PackagedApp app, int count) {
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < count; i++) {
            try (var context = browser.newContext()) {
                var page = context.newPage();
                if (i == 0) {
                    FirstSteps.enter(page, app);
                } else {
                    FirstSteps.signIn(page, app);
                }
                page.waitForFunction("() => document.querySelector('picture-upload')?.target");
                var target = (String) page.evaluate("() => document.querySelector('picture-upload').target");
                sessions.add(new Session("S" + i, target, cookies(context)));
                // the page must not tell the server that it was closed
                context.setOffline(true);
            }
        }
        return sessions;
    }

    private static String cookies(BrowserContext context) {
        return context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static List<Answer> post(List<Session> sessions, String url, Duration time, long everyMs)
            throws IOException, InterruptedException {
        byte[] picture = Files.readAllBytes(FirstSteps.FACES.resolve("canada-cc-by-4.0/0011.jpg"));
        var answers = new ConcurrentLinkedQueue<Answer>();
        long end = System.nanoTime() + time.toNanos();
        try (var client = HttpClient.newHttpClient();
                var clock = Executors.newScheduledThreadPool(1);
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var session : sessions) {
                var number = new int[1];
                clock.scheduleAtFixedRate(
                        () -> {
                            if (System.nanoTime() < end) {
                                var patient = session.name() + "-" + number[0]++;
                                workers.execute(() -> answers.add(send(client, session, url, patient, picture)));
                            }
                        },
                        ThreadLocalRandom.current().nextLong(everyMs),
                        everyMs,
                        TimeUnit.MILLISECONDS);
            }
            clock.schedule(clock::shutdownNow, time.toMillis() + everyMs, TimeUnit.MILLISECONDS);
            clock.awaitTermination(time.toMinutes() + 1, TimeUnit.MINUTES);
        }
        return List.copyOf(answers);
    }

    private static Answer send(HttpClient client, Session session, String url, String patient, byte[] picture) {
        var request = HttpRequest.newBuilder(URI.create(url + "/").resolve(session.target()))
                .header("Cookie", session.cookies())
                .header("Content-Type", "image/jpeg")
                .header("X-Filename", "face.jpg")
                .header("X-Picture-Source", "UPLOAD")
                .header("X-Patient-Reference", patient)
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture))
                .build();
        long start = System.nanoTime();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Answer(patient, status, (System.nanoTime() - start) / 1_000_000);
        } catch (IOException e) {
            return new Answer(patient, 0, (System.nanoTime() - start) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(patient, 0, 0);
        }
    }

    /** How often each patient is in the record, out of the exported file. */
    private static Map<String, Integer> patients(Browser browser, PackagedApp app) throws IOException {
        var found = new HashMap<String, Integer>();
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setDefaultTimeout(120_000);
            FirstSteps.signIn(page, app);
            page.navigate(app.url() + "/history");
            page.locator("#export-open").click();
            page.getByText("Identified: with").click();
            Path file = page.waitForDownload(
                            () -> page.locator("#export-download").click())
                    .path();
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                Arrays.stream(line.split(","))
                        .filter(cell -> cell.matches("S\\d+-\\d+"))
                        .forEach(patient -> found.merge(patient, 1, Integer::sum));
            }
        }
        return found;
    }

    private static void report(List<Answer> answers, Map<String, Integer> stored) {
        var screened = answers.stream()
                .filter(answer -> answer.status() == 200 && answer.millis() > BUSY_MS)
                .toList();
        var quick = answers.stream()
                .filter(answer -> answer.status() == 200 && answer.millis() <= BUSY_MS)
                .toList();
        System.out.printf(
                "%,d pictures; %,d screened; %,d answered within %d ms; %,d failed%n",
                answers.size(),
                screened.size(),
                quick.size(),
                BUSY_MS,
                answers.size() - screened.size() - quick.size());
        var millis = answers.stream().mapToLong(Answer::millis).sorted().toArray();
        System.out.printf(
                "p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms%n",
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
        System.out.printf(
                "stored %,d patients; answered and not stored %d; stored twice %d%n",
                stored.size(),
                screened.stream()
                        .filter(answer -> !stored.containsKey(answer.patient()))
                        .count(),
                stored.values().stream().filter(times -> times > 1).count());
    }

    private SessionLoad() {}
}
