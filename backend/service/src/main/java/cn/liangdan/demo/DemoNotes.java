package cn.liangdan.demo;

import cn.liangdan.fieldnote.FieldNoteService;
import cn.liangdan.fieldnote.NoteForm;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The diaries of some stations; they belong to no programme, but what becomes of a note does. */
@ApplicationScoped
class DemoNotes {
    private static final int HOUR = 19;

    private final FieldNoteService notes;
    private final DemoPeople people;

    DemoNotes(FieldNoteService notes, DemoPeople people) {
        this.notes = notes;
        this.people = people;
    }

    /** @param need the passage that became a need */
    record NoteEntry(String division, int day, int households, String text, @Nullable String need, @Nullable List<String> campaigns) {}

    void load(LocalDate today) {
        for (NoteEntry entry : DemoData.read("field-notes.json", NoteEntry[].class)) {
            LocalDate day = today.plusDays(entry.day());
            ScopedValue.where(Times.AS_OF, day.atTime(HOUR, 0).atZone(Times.ZONE).toInstant()).run(() -> write(entry, day));
        }
    }

    private void write(NoteEntry entry, LocalDate day) {
        Caller officer = people.officer(entry.division(), "联络员");
        UUID note = notes.create(
                        officer, Request.of(new NoteForm(null, day, entry.division(), entry.text(), entry.households(), entry.campaigns(), null)))
                .note()
                .id();
        if (entry.need() != null) {
            notes.fileNeed(officer, note, Request.of(new FieldNoteService.Passage(null, entry.need())));
        }
    }
}
