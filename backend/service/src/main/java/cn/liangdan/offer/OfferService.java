package cn.liangdan.offer;

import cn.liangdan.catalogue.AttributeValues;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.ClientRefRepository;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.NumberRepository;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Programme;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The supply list: units draft, publish and suspend what they offer. */
@ApplicationScoped
public class OfferService {
    private final OfferDesk desk;
    private final OfferRepository offers;
    private final OfferReader reader;
    private final OfferFiling filing;
    private final AttributeValues attributes;
    private final Occasions occasions;
    private final ClientRefRepository clientRefs;
    private final NumberRepository numbers;
    private final Programme programme;
    private final Ids ids;
    private final Times times;

    OfferService(
            OfferDesk desk,
            OfferRepository offers,
            OfferReader reader,
            OfferFiling filing,
            AttributeValues attributes,
            Occasions occasions,
            ClientRefRepository clientRefs,
            NumberRepository numbers,
            Programme programme,
            Ids ids,
            Times times) {
        this.desk = desk;
        this.offers = offers;
        this.reader = reader;
        this.filing = filing;
        this.attributes = attributes;
        this.occasions = occasions;
        this.clientRefs = clientRefs;
        this.numbers = numbers;
        this.programme = programme;
        this.ids = ids;
        this.times = times;
    }

    /** @param made whether it is new, or was there under its clientRef */
    public record Filed(OfferView offer, boolean made) {}

    /** Why something is done. */
    public record ReasonRequest(String reason) {}

    public Paging.Page<OfferSummary> list(Caller caller, Query query, Paging paging) {
        return reader.list(caller.scope(), query, paging);
    }

    Paging.Page<OfferSummary> listPublic(Query query, Paging paging) {
        return reader.list(Scope.PUBLIC, query, paging);
    }

    /** @throws DomainException 404 when no offer of that number is published */
    public PublicOffer getPublic(String number) {
        UUID id = reader.byNumber(Scope.PUBLIC, number);
        if (id == null) {
            throw DomainException.notFound();
        }
        OfferView offer = desk.view(Caller.ANYBODY, Objects.requireNonNull(offers.findById(id)));
        return PublicOffer.of(offer, attributes.shownPublicly(offer.categoryCode(), offer.attributes()));
    }

    public Map<UUID, OfferSummary> summaries(Caller caller, List<UUID> wanted) {
        return summaries(caller.scope(), wanted);
    }

    /** Of several offers those that are in sight, in one statement. */
    public Map<UUID, OfferSummary> summaries(Scope scope, List<UUID> wanted) {
        return reader.summaries(scope, wanted);
    }

    public OfferView get(Caller caller, UUID id) {
        return desk.view(caller, OfferDesk.found(offers.find(caller.scope(), id)));
    }

    public Filed create(Caller caller, Request request) {
        caller.require(Role.CLERK);
        OfferForm form = request.body(OfferForm.class);
        requireNone(filing.faults(caller, null, Changed.of(form)));
        UUID id = ids.next();
        if (form.clientRef() != null) {
            UUID known = clientRefs.take(caller.scope(), caller.principal(), form.clientRef(), "OFFER", id);
            if (known != null) {
                return new Filed(get(caller, known), false);
            }
        }
        Offer offer = new Offer();
        offer.id = id;
        offer.clientRef = form.clientRef();
        offer.state = OfferState.DRAFT;
        offer.unitId = Objects.requireNonNull(caller.unitId());
        offer.division = filing.home(caller);
        offer.createdBy = caller.id();
        offer.number = numbers.next(caller.scope(), "GJ", offer.division, times.today());
        offer.programme = programme.name();
        offer.synthetic = programme.synthetic();
        offer.createdAt = times.now();
        offer.updatedAt = offer.createdAt;
        OfferFiling.fill(offer, Changed.of(form));
        offers.add(caller.scope(), offer);
        offers.setArea(caller.scope(), id, codes(form.area()));
        desk.record(caller, offer, "offer.drafted", null, null);
        return new Filed(desk.view(caller, offer), true);
    }

    private static List<Long> codes(@Nullable List<String> area) {
        return area == null ? List.of() : area.stream().map(Long::valueOf).toList();
    }

    private static void requireNone(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    public OfferView edit(Caller caller, UUID id, Request request) {
        Offer offer = desk.permitted(caller, id, OfferCommand.EDIT);
        Changed<OfferForm> change =
                Changed.over(OfferForm.of(offer, offers.area(caller.scope(), id)), request.body(ObjectNode.class));
        requireNone(filing.faults(caller, offer, change));
        request.requireIfMatch();
        desk.requireNow(caller, offer, OfferCommand.EDIT, request);
        requireCapacity(caller, offer, change.form());
        OfferFiling.fill(offer, change);
        if (change.names("area")) {
            offers.setArea(caller.scope(), id, codes(change.form().area()));
        }
        occasions.requireKept(offer);
        requireStillWhole(caller, offer, change);
        return desk.done(caller, offer, "offer.edited", offer.state, null);
    }

    /** What was published once cannot lose what publication asked for. */
    private void requireStillWhole(Caller caller, Offer offer, Changed<OfferForm> change) {
        if (offer.state != OfferState.DRAFT) {
            List<String> missing = filing.missing(offer, offers.area(caller.scope(), offer.id));
            requirePublishable(missing.stream().filter(field -> isOf(change, field)).toList());
        }
    }

    /** Another category asks for other fields of its own. */
    private static boolean isOf(Changed<OfferForm> change, String field) {
        boolean own = field.startsWith("attributes/");
        return own ? change.names("attributes") || change.names("categoryCode") : change.names(field);
    }

    private static void requirePublishable(List<String> missing) {
        requireNone(missing.stream()
                .map(field -> FieldError.of(ProblemType.REQUIRED, "/" + field, "field.publication"))
                .toList());
    }

    /** What is promised already cannot be taken back by editing. */
    private void requireCapacity(Caller caller, Offer offer, OfferForm form) {
        int taken = offers.taken(caller.scope(), offer.id);
        if (form.capacity() != null && form.capacity() < taken) {
            throw DomainException.of(ProblemType.CAPACITY, "problem.offer-capacity", form.capacity(), taken)
                    .with("remaining", form.capacity() - taken);
        }
    }

    public OfferView publish(Caller caller, UUID id, Request request) {
        Offer offer = desk.permitted(caller, id, OfferCommand.PUBLISH);
        request.body(Map.class);
        desk.requireNow(caller, offer, OfferCommand.PUBLISH, request);
        requireNone(filing.faultsOfValues(offer));
        requirePublishable(filing.missing(offer, offers.area(caller.scope(), id)));
        OfferState before = offer.state;
        offer.state = OfferState.PUBLISHED;
        offer.publishedAt = times.now();
        return desk.done(caller, offer, "offer.published", before, null);
    }

    public OfferView suspend(Caller caller, UUID id, Request request) {
        Offer offer = desk.permitted(caller, id, OfferCommand.SUSPEND);
        String reason = request.body(ReasonRequest.class).reason();
        desk.requireNow(caller, offer, OfferCommand.SUSPEND, request);
        offer.state = OfferState.SUSPENDED;
        return desk.done(caller, offer, "offer.suspended", OfferState.PUBLISHED, reason);
    }
}
