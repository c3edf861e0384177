package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.NumberRepository;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes needs out of a need: the parts of a split, the rest of a partial answer. They keep its clock. */
@ApplicationScoped
class Offspring {
    private final NeedRepository needs;
    private final LinkRepository links;
    private final Contacts contacts;
    private final NeedDesk desk;
    private final NumberRepository numbers;
    private final Ids ids;
    private final Times times;

    Offspring(
            NeedRepository needs,
            LinkRepository links,
            Contacts contacts,
            NeedDesk desk,
            NumberRepository numbers,
            Ids ids,
            Times times) {
        this.needs = needs;
        this.links = links;
        this.contacts = contacts;
        this.desk = desk;
        this.numbers = numbers;
        this.ids = ids;
        this.times = times;
    }

    /** The same need again, with a number of its own, not yet kept. */
    Need of(Caller caller, Need parent, NeedState state) {
        Need child = parent.copy();
        child.id = ids.next();
        child.state = state;
        child.number = numbers.next(caller.scope(), "XQ", child.division, times.today());
        child.createdAt = times.now();
        child.updatedAt = child.createdAt;
        return child;
    }

    void keep(Caller caller, Need child, NeedLink.Kind kind, Need parent, String event) {
        needs.add(caller.scope(), child);
        links.add(caller.scope(), child, kind, parent);
        NeedForm.ContactDetails contact = contacts.open(caller.scope(), parent.county, parent.id);
        if (contact != null) {
            contacts.put(caller.scope(), child.county, child.id, contact.name(), contact.phone());
        }
        desk.record(caller, child, event, null, null);
    }
}
