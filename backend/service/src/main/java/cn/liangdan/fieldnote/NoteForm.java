package cn.liangdan.fieldnote;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written of a note; on a change, all that it says afterwards. */
public record NoteForm(
        @Nullable UUID clientRef,
        LocalDate notedOn,
        @Nullable String divisionCode,
        String text,
        @Nullable Integer households,
        @Nullable List<String> campaigns,
        @Nullable UUID squadId) {

    List<String> allCampaigns() {
        return Objects.requireNonNullElse(campaigns, List.of());
    }

    static NoteForm of(FieldNote note) {
        return new NoteForm(
                null, note.notedOn(), note.division().code(), note.text(), note.households(), note.campaigns(),
                note.squad() == null ? null : note.squad().id());
    }
}
