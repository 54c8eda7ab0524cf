package org.palsyscreen.api.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps one client from taking the service away from all others: a bucket of a minute's requests for each key, which fills
 * steadily, and one of wrong keys for each address. Kept in memory, for the keys and addresses seen last.
 */
@Component
class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MAX_BUCKETS = 10_000;
    private final ApiSettings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> byKey = lastUsed();
    private final Map<String, Bucket> byAddress = lastUsed();

    RateLimits(ApiSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Counts a request. @return how long to wait when it is one too many, else empty */
    Optional<Duration> request(String keyId) {
        var probe = bucket(byKey, keyId, settings.requestsPerMinute()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** @return how long the address is not listened to, after too many wrong keys; else empty */
    Optional<Duration> blocked(String address) {
        var probe = bucket(byAddress, address, settings.refusalsPerMinute()).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    void refused(String address) {
        bucket(byAddress, address, settings.refusalsPerMinute()).tryConsume(1);
    }

    private Bucket bucket(Map<String, Bucket> buckets, String of, int perMinute) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    of,
                    fresh -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private static Map<String, Bucket> lastUsed() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MAX_BUCKETS;
            }
        };
    }
}
