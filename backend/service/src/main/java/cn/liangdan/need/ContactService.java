package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Unmasks a contact for whoever holds the need; every look is answered for. */
@ApplicationScoped
class ContactService {
    private static final int LOOKS_A_DAY = 100;

    private final NeedDesk desk;
    private final Contacts contacts;
    private final Journal journal;

    ContactService(NeedDesk desk, Contacts contacts, Journal journal) {
        this.desk = desk;
        this.contacts = contacts;
        this.journal = journal;
    }

    /** @throws DomainException 429 after a hundred looks of one person in a day */
    NeedForm.ContactDetails reveal(Caller caller, UUID needId, Request request) {
        Need need = desk.permitted(caller, needId, NeedCommand.REVEAL_CONTACT);
        String reason = request.body(NeedService.ReasonRequest.class).reason();
        desk.requireNow(caller, need, NeedCommand.REVEAL_CONTACT, request);
        if (contacts.looksToday(caller.scope(), caller.id()) >= LOOKS_A_DAY) {
            throw DomainException.of(ProblemType.TOO_MANY_REQUESTS, "problem.reveal-limit", LOOKS_A_DAY);
        }
        journal.audit(caller, "CONTACT", needId, reason);
        return Objects.requireNonNull(contacts.open(caller.scope(), need.county, need.id));
    }
}
