package org.palsyscreen.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The packaged jar as a process of its own, on a free port and an empty data folder, as at a first start. */
final class PackagedApp implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern PASSWORD = Pattern.compile("one-time password +(\\S+)");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<String> password = new CompletableFuture<>();
    private final List<String> output = new ArrayList<>();

    private PackagedApp(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    static PackagedApp start(Path folder) throws IOException {
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx768m",
                "-jar",
                System.getProperty("palsyscreen.jar", "target/palsyscreen.jar"),
                "--server.port=0",
                "--palsyscreen.data=" + folder.resolve("data"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
        return new PackagedApp(builder.start());
    }

    String url() {
        return "http://localhost:" + await(port, "port");
    }

    /** The first administrator's password, read from the console as a person would. */
    String oneTimePassword() {
        return await(password, "one-time password");
    }

    synchronized String output() {
        return String.join("\n", output);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the app did not stop within 20 s:\n" + output());
        }
    }

    private <T> T await(CompletableFuture<T> value, String name) {
        try {
            return value.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the app printed no " + name + ":\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (this) {
                    output.add(line);
                }
                var portFound = PORT.matcher(line);
                if (portFound.find()) {
                    port.complete(Integer.valueOf(portFound.group(1)));
                }
                var passwordFound = PASSWORD.matcher(line);
                if (passwordFound.find()) {
                    password.complete(passwordFound.group(1));
                }
            }
            var ended = new IllegalStateException("the app ended with " + process.waitFor());
            port.completeExceptionally(ended);
            password.completeExceptionally(ended);
        } catch (IOException | InterruptedException e) {
            port.completeExceptionally(e);
            password.completeExceptionally(e);
        }
    }
}
