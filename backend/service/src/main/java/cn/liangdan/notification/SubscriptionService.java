package cn.liangdan.notification;

import cn.liangdan.need.PublicNeeds;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends subscriptions. Whatever is known of an address, the answer is the same: only who reads its mail learns more.
 */
@ApplicationScoped
class SubscriptionService {
    static final Duration TO_CONFIRM = Duration.ofHours(48);
    private static final String TYPE = "SUBSCRIPTION";

    private final SubscriptionRepository subscriptions;
    private final MailRepository mails;
    private final PublicNeeds needs;
    private final PostOffice office;
    private final Attempts attempts;
    private final Tokens tokens;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    SubscriptionService(
            SubscriptionRepository subscriptions,
            MailRepository mails,
            PublicNeeds needs,
            PostOffice office,
            Attempts attempts,
            Tokens tokens,
            Journal journal,
            Ids ids,
            Times times) {
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.needs = needs;
        this.office = office;
        this.attempts = attempts;
        this.tokens = tokens;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record Wish(String number, String email, @Nullable String language) {}

    record Confirmation(String token) {}

    /** What is followed from now on; without members when the need was taken down meanwhile. */
    record Followed(@Nullable String number, @Nullable String title) {}

    record Offered(boolean offered) {}

    Offered offered() {
        return new Offered(office.isOpen());
    }

    /** @param source address of who asks */
    void subscribe(Request request, String source) {
        Wish wish = request.body(Wish.class);
        if (!office.isOpen()) {
            throw DomainException.of(ProblemType.NOT_OFFERED, "problem.no-mail");
        }
        String address = Address.normalise(wish.email());
        if (address == null) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/email", "field.email");
        }
        PublicNeeds.Followed need = needs.followed(wish.number());
        if (need == null) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/number", "field.unknown-reference");
        }
        if (!attempts.takeOfSource(source)) {
            throw DomainException.of(ProblemType.TOO_MANY_REQUESTS, "problem.subscription-limit");
        }
        if (attempts.takeOfAddress(Address.key(address))) {
            ask(need, address, Objects.requireNonNullElse(wish.language(), "zh"));
        }
    }

    /** One mail asks the address; one that follows already is left alone. */
    private void ask(PublicNeeds.Followed need, String address, String language) {
        Instant now = times.now();
        Instant expiresAt = now.plus(TO_CONFIRM);
        SubscriptionRepository.Standing standing = subscriptions.standing(Scope.PUBLIC, need.id(), address);
        if (standing != null && standing.confirmed()) {
            return;
        }
        UUID id = standing == null ? ids.next() : standing.id();
        byte[] hash = Hash.sha256(tokens.confirming(id, expiresAt));
        if (standing != null) {
            subscriptions.renew(Scope.PUBLIC, id, language, hash, expiresAt);
        } else {
            var subscription = new SubscriptionRepository.Subscription(id, need.id(), address, language, expiresAt);
            if (!subscriptions.add(Scope.PUBLIC, need.county(), subscription, hash, now)) {
                return;
            }
        }
        mails.askToConfirm(Scope.PUBLIC, id, now);
        journal.audit(Caller.ANYBODY, TYPE, id, null);
    }

    Followed confirm(Request request) {
        String token = request.body(Confirmation.class).token();
        SubscriptionRepository.Confirmed confirmed = subscriptions.confirm(Scope.PUBLIC, Hash.sha256(token), times.now());
        if (confirmed == null) {
            throw DomainException.of(ProblemType.FORBIDDEN, "problem.subscription-token");
        }
        journal.audit(Caller.ANYBODY, TYPE, confirmed.id(), null);
        PublicNeeds.Followed need = needs.followed(confirmed.needId());
        return need == null ? new Followed(null, null) : new Followed(need.number(), need.title());
    }

    /** Again and again with the same answer: whoever wants to be out is out. */
    void leave(String token) {
        UUID id = tokens.left(token);
        if (id != null && subscriptions.remove(Scope.PUBLIC, id)) {
            journal.audit(Caller.ANYBODY, TYPE, id, null);
        }
    }
}
