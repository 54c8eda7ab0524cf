package org.palsyscreen.api.requests;

import org.palsyscreen.api.keys.ApiClient;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningResult;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.stereotype.Service;

/** Screens for other systems, in the same way as for people; a repeated order leads to the screening of the first. */
@Service
public class ScreeningOrders {
    private final ScreeningService screenings;
    private final ScreeningArchive archive;
    private final RequestLedger ledger;

    ScreeningOrders(ScreeningService screenings, ScreeningArchive archive, RequestLedger ledger) {
        this.screenings = screenings;
        this.archive = archive;
        this.ledger = ledger;
    }

    /** Waits for the model: never call it while holding a lock or transaction. */
    public OrderResult carryOut(ApiClient client, ScreeningOrder order) {
        var idempotencyKey = order.idempotencyKey();
        if (idempotencyKey == null) {
            return result(screenings.screen(order.picture(), order.patient(), PictureSource.API));
        }
        return switch (ledger.claim(client.keyId(), idempotencyKey, order.sha256())) {
            case Claim.Fresh(var attempt) -> once(client.keyId(), idempotencyKey, attempt, order);
            case Claim.Done(var screening) -> repeated(screening);
            case Claim.Running() -> new OrderResult.StillRunning();
            case Claim.Different() -> new OrderResult.KeyReused();
        };
    }

    private OrderResult once(String keyId, String idempotencyKey, String attempt, ScreeningOrder order) {
        try {
            return result(screenings.screen(
                    order.picture(),
                    order.patient(),
                    PictureSource.API,
                    screening -> ledger.complete(keyId, idempotencyKey, attempt, screening)));
        } catch (TakenOver tooLate) {
            return new OrderResult.StillRunning();
        } finally {
            ledger.release(keyId, idempotencyKey, attempt);
        }
    }

    private OrderResult repeated(ScreeningId screening) {
        return archive.open(screening)
                .<OrderResult>map(OrderResult.Repeated::new)
                .orElseThrow(() -> new IllegalStateException("screening " + screening + " is gone"));
    }

    private static OrderResult result(ScreeningResult result) {
        return switch (result) {
            case ScreeningResult.Recorded recorded -> new OrderResult.Created(recorded.screening());
            case ScreeningResult.Rejected(var reason) -> new OrderResult.Rejected(reason);
            case ScreeningResult.Busy() -> new OrderResult.Busy();
        };
    }
}
