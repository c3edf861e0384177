package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Needs that have to do with each other, as a station or a dispatcher sees it. */
@ApplicationScoped
class LinkingService {
    private final NeedDesk desk;
    private final NeedRepository needs;
    private final LinkRepository links;

    LinkingService(NeedDesk desk, NeedRepository needs, LinkRepository links) {
        this.desk = desk;
        this.needs = needs;
        this.links = links;
    }

    /** To which other need. */
    record LinkRequest(UUID toId) {}

    NeedView link(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.LINK);
        UUID to = request.body(LinkRequest.class).toId();
        Need other = to.equals(id) ? null : needs.find(caller.scope(), to);
        if (other == null) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/toId", "field.unknown-reference");
        }
        desk.requireNow(caller, need, NeedCommand.LINK, request);
        Taken.unless("problem.linked", () -> links.add(caller.scope(), need, NeedLink.Kind.RELATED, other));
        return desk.done(caller, need, "need.linked", need.state, other.number);
    }

    /** @param to the other end of the link, whichever of the two it was made from */
    NeedView unlink(Caller caller, UUID id, UUID to, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.LINK);
        Need other = needs.find(caller.scope(), to);
        if (other == null || !links.areRelated(caller.scope(), need, other)) {
            throw DomainException.notFound();
        }
        request.requireIfMatch();
        desk.requireNow(caller, need, NeedCommand.LINK, request);
        links.unrelate(caller.scope(), need, other);
        return desk.done(caller, need, "need.unlinked", need.state, other.number);
    }
}
