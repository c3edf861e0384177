package cn.liangdan.fieldnote;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.StationRef;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One note as its page shows it.
 *
 * @param author who wrote it, as the person was called then
 * @param households how many were visited
 */
public record FieldNote(
        UUID id,
        @Nullable UUID clientRef,
        StationRef station,
        DivisionRef division,
        LocalDate notedOn,
        String text,
        @Nullable Integer households,
        String author,
        List<String> campaigns,
        @Nullable UnitRef squad,
        List<NoteNeed> needs,
        Instant createdAt,
        Instant updatedAt,
        long version,
        List<String> actions)
        implements Versioned {

    /** A need that the note became. */
    public record NoteNeed(UUID id, @Nullable String number, String title, String state) {}

    FieldNote with(List<NoteNeed> found, List<String> possible) {
        return new FieldNote(
                id, clientRef, station, division, notedOn, text, households, author, campaigns, squad, found, createdAt, updatedAt, version, possible);
    }
}
