package cn.liangdan.fieldnote;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.division.DivisionService;
import cn.liangdan.need.NeedForm;
import cn.liangdan.need.NeedService;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.ClientRefRepository;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Times;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 民情日记: a station writes and reads its own, dispatchers read those of their area, and nobody else any. */
@ApplicationScoped
public class FieldNoteService {
    private static final int LONGEST_NEED = 2_000;
    private static final String OBJECT = "FIELD_NOTE";

    private final FieldNoteRepository notes;
    private final NeedService needs;
    private final DivisionService divisions;
    private final OrganisationService organisation;
    private final CatalogueService catalogue;
    private final ClientRefRepository clientRefs;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    FieldNoteService(
            FieldNoteRepository notes,
            NeedService needs,
            DivisionService divisions,
            OrganisationService organisation,
            CatalogueService catalogue,
            ClientRefRepository clientRefs,
            Journal journal,
            Ids ids,
            Times times) {
        this.notes = notes;
        this.needs = needs;
        this.divisions = divisions;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.clientRefs = clientRefs;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    /** @param made whether it is new, or was there under its clientRef */
    public record Written(FieldNote note, boolean made) {}

    /** @param text the passage; the whole note when absent */
    public record Passage(@Nullable UUID clientRef, @Nullable String text) {}

    Paging.Page<FieldNoteSummary> list(Caller caller, Query query, Paging paging) {
        caller.require(Role.OFFICER, Role.DISPATCHER);
        return notes.list(caller.scope(), caller.stationId(), query, paging);
    }

    FieldNote get(Caller caller, UUID id) {
        FieldNote note = caller.is(Role.OFFICER, Role.DISPATCHER) ? notes.find(caller.scope(), caller.stationId(), id) : null;
        if (note == null) {
            throw DomainException.notFound();
        }
        List<String> actions = caller.is(Role.OFFICER) ? List.of("edit", "fileNeed") : List.of();
        return note.with(notes.needs(caller.scope(), id), actions);
    }

    public Written create(Caller caller, Request request) {
        caller.require(Role.OFFICER);
        NoteForm form = request.body(NoteForm.class);
        requireSound(caller, null, form);
        UUID id = ids.next();
        if (form.clientRef() != null) {
            UUID known = clientRefs.take(caller.scope(), caller.principal(), form.clientRef(), OBJECT, id);
            if (known != null) {
                return new Written(get(caller, known), false);
            }
        }
        Instant now = times.now();
        long division = form.divisionCode() == null ? caller.division() : Long.parseLong(form.divisionCode());
        FieldNote note = new FieldNote(
                id, form.clientRef(), Objects.requireNonNull(organisation.stationRef(Objects.requireNonNull(caller.stationId()))),
                Objects.requireNonNull(divisions.ref(division)), form.notedOn(), form.text(), form.households(), caller.displayName(),
                form.allCampaigns(), form.squadId() == null ? null : organisation.unitRefs(List.of(form.squadId())).get(form.squadId()),
                List.of(), now, now, 0, List.of());
        notes.add(caller.scope(), note, caller.id());
        journal.audit(caller, OBJECT, id, null);
        return new Written(get(caller, id), true);
    }

    private void requireSound(Caller caller, @Nullable FieldNote before, NoteForm form) {
        List<FieldError> faults = new ArrayList<>();
        if (form.clientRef() != null && form.clientRef().version() != 7) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/clientRef", "field.client-ref"));
        }
        if (form.divisionCode() != null && !divisions.isWithin(caller, Long.parseLong(form.divisionCode()))) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/divisionCode"));
        }
        if (form.notedOn().isAfter(times.today())) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/notedOn", "field.future"));
        }
        faults.addAll(catalogue.campaignFaults(before == null ? List.of() : before.campaigns(), form.campaigns()));
        boolean stays = before != null && before.squad() != null && before.squad().id().equals(form.squadId());
        if (form.squadId() != null && !stays && !organisation.isSquad(caller, form.squadId())) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/squadId"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    FieldNote edit(Caller caller, UUID id, Request request) {
        FieldNote before = own(caller, id);
        NoteForm now = Changed.over(NoteForm.of(before), request.body(ObjectNode.class)).form();
        requireSound(caller, before, now);
        request.requireIfMatch();
        request.match(before.version(), () -> before);
        if (!notes.save(caller.scope(), before, now, times.now())) {
            throw DomainException.of(ProblemType.STALE);
        }
        journal.audit(caller, OBJECT, id, null);
        return get(caller, id);
    }

    private FieldNote own(Caller caller, UUID id) {
        FieldNote note = get(caller, id);
        caller.require(Role.OFFICER);
        return note;
    }

    /** A draft with the passage as its text; the station goes on with it as with any other. */
    public NeedService.Filed fileNeed(Caller caller, UUID id, Request request) {
        FieldNote note = own(caller, id);
        Passage passage = request.body(Passage.class);
        String text = Objects.requireNonNullElse(passage.text(), note.text());
        if (text.codePointCount(0, text.length()) > LONGEST_NEED) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/text", "field.passage", LONGEST_NEED);
        }
        UUID squad = note.squad() != null && organisation.isSquad(caller, note.squad().id()) ? note.squad().id() : null;
        NeedService.Filed filed = needs.create(
                caller, Request.of(NeedForm.heardOnAVisit(
                        passage.clientRef(), note.division().code(), text, catalogue.openCampaigns(note.campaigns()), squad)));
        if (filed.made()) {
            notes.became(caller.scope(), id, Area.county(Long.parseLong(note.division().code())), filed.need().id());
            journal.audit(caller, OBJECT, id, null);
        }
        return filed;
    }
}
