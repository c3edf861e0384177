package cn.liangdan.need;

import cn.liangdan.attachment.AttachmentService;
import cn.liangdan.division.DivisionService;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.organisation.StationRef;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Programme;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** How a need begins, whose it is then, and what of it lies apart. */
@ApplicationScoped
class NeedDrafts {
    private final KindDefaults defaults;
    private final NeedRepository needs;
    private final Contacts contacts;
    private final AttachmentService attachments;
    private final DivisionService divisions;
    private final OrganisationService organisation;
    private final Programme programme;
    private final Times times;

    NeedDrafts(
            KindDefaults defaults,
            NeedRepository needs,
            Contacts contacts,
            AttachmentService attachments,
            DivisionService divisions,
            OrganisationService organisation,
            Programme programme,
            Times times) {
        this.defaults = defaults;
        this.needs = needs;
        this.contacts = contacts;
        this.attachments = attachments;
        this.divisions = divisions;
        this.organisation = organisation;
        this.programme = programme;
        this.times = times;
    }

    /**
     * An officer's need is the officer's own station's, wherever below it lies; a dispatcher's is the station's of that very
     * place, which confirms and judges; an integrator's is the nearest one's.
     */
    private StationRef stationOf(Caller caller, long division) {
        StationRef station;
        if (caller.stationId() != null) {
            station = organisation.stationRef(caller.stationId());
        } else if (caller.is(Role.DISPATCHER)) {
            station = organisation.stationFor(List.of(division));
        } else {
            station = organisation.stationFor(divisions.withAncestors(division));
        }
        if (station == null) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/divisionCode", "field.no-station");
        }
        return station;
    }

    private boolean isProxy(Caller caller, StationRef station, long division) {
        return !caller.is(Role.OFFICER)
                || caller.division() != division && !station.equals(organisation.stationFor(divisions.withAncestors(division)));
    }

    /** @throws DomainException 422 when no station is there for the place */
    Need begin(Caller caller, UUID id, NeedForm form) {
        long division = form.divisionCode() == null ? caller.division() : Long.parseLong(form.divisionCode());
        StationRef station = stationOf(caller, division);
        Instant now = times.now();
        Need need = new Need();
        need.id = id;
        need.clientRef = form.clientRef();
        need.state = NeedState.DRAFT;
        need.division = division;
        need.county = Area.county(division);
        need.stationId = station.id();
        need.filedRole = caller.role().name();
        need.filedName = caller.displayName();
        need.proxy = isProxy(caller, station, division);
        need.createdBy = caller.is(Role.CLIENT) ? null : caller.id();
        need.clientId = caller.is(Role.CLIENT) ? caller.id() : null;
        need.level = Area.below(division).from() == Area.below(division).to() ? "VILLAGE" : "TOWNSHIP";
        need.channel = caller.is(Role.CLIENT) ? "API" : "OTHER";
        need.programme = programme.name();
        need.synthetic = programme.synthetic();
        need.createdAt = now;
        need.updatedAt = now;
        need.kind = Objects.requireNonNullElse(form.kind(), NeedKind.NEED);
        need.fromOfferId = form.fromOfferId();
        NeedFiling.fill(need, Changed.of(form));
        defaults.complete(need, form);
        return need;
    }

    /** Contact and files, which lie apart. */
    void keepPrivateParts(Caller caller, Need need, Changed<NeedForm> change) {
        NeedForm.ContactDetails contact = change.form().contact();
        if (contact != null) {
            String phone = Objects.requireNonNull(Contacts.normalise(contact.phone()));
            contacts.put(caller.scope(), need.county, need.id, contact.name(), phone);
        } else if (change.names("contact")) {
            contacts.erase(caller.scope(), need.county, need.id);
        }
        if (change.names("attachmentIds")) {
            List<UUID> files = Objects.requireNonNullElse(change.form().attachmentIds(), List.of());
            needs.attach(caller.scope(), need, files);
            attachments.useFor(caller, files, need.county, need.id);
        }
    }
}
