package org.palsyscreen.records.ui;

import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Thumbnails for the history's rows, for signed-in users only; no cache keeps them, so that none outlives the session. */
@RestController
class ThumbnailController {
    private final ScreeningArchive archive;

    ThumbnailController(ScreeningArchive archive) {
        this.archive = archive;
    }

    static String path(ScreeningId id) {
        return "thumbnails/" + id;
    }

    @GetMapping("/thumbnails/{id}")
    ResponseEntity<byte[]> thumbnail(@PathVariable long id) {
        return archive.thumbnail(new ScreeningId(id))
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
