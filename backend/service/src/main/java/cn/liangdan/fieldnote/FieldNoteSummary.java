package cn.liangdan.fieldnote;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.StationRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as the list shows it.
 *
 * @param excerpt its beginning: a page of whole notes is too much for a slow network
 * @param needs how many needs it became
 */
record FieldNoteSummary(
        UUID id,
        StationRef station,
        DivisionRef division,
        LocalDate notedOn,
        String excerpt,
        @Nullable Integer households,
        String author,
        int needs) {}
