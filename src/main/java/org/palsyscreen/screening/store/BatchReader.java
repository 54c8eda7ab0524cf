package org.palsyscreen.screening.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palsyscreen.screening.ScreeningBatch;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class BatchReader implements ScreeningBatch {
    private final Screenings screenings;
    private final Pictures pictures;

    BatchReader(Screenings screenings, Pictures pictures) {
        this.screenings = screenings;
        this.pictures = pictures;
    }

    @Override
    public List<ScreeningRecord> read(List<ScreeningId> ids) {
        var found = screenings.findAllById(ids.stream().map(ScreeningId::value).toList()).stream()
                .collect(Collectors.toMap(Screening::id, Function.identity()));
        var landmarks = pictures.landmarks(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(screening -> screening.record(landmarks.get(screening.id())))
                .toList();
    }

    @Override
    public Optional<byte[]> picture(ScreeningId id) {
        var screening = screenings.findById(id.value());
        var jpeg = screening.flatMap(known -> pictures.jpeg(id));
        if (screening.isPresent()
                && (jpeg.isEmpty()
                        || !Sha256.of(jpeg.get()).equals(screening.get().pictureSha256()))) {
            throw new IllegalStateException("the stored picture of screening " + id + " is not the one recorded");
        }
        return jpeg;
    }
}
