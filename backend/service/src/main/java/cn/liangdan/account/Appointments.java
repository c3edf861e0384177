package cn.liangdan.account;

import cn.liangdan.organisation.HomeKind;
import cn.liangdan.organisation.OfficerPosts;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.organisation.PersonRef;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts people into posts and takes them out. Exactly one person is in each post of a station, so taking one over ends the other. */
@ApplicationScoped
class Appointments {
    private final PostRepository posts;
    private final OfficerPosts officers;
    private final UserAccountRepository accounts;
    private final SessionRepository sessions;
    private final Ids ids;
    private final Times times;

    Appointments(
            PostRepository posts, OfficerPosts officers, UserAccountRepository accounts, SessionRepository sessions, Ids ids,
            Times times) {
        this.posts = posts;
        this.officers = officers;
        this.accounts = accounts;
        this.sessions = sessions;
        this.ids = ids;
        this.times = times;
    }

    /** @param post of a station, null elsewhere */
    void begin(UUID person, Role role, OrganisationService.HomePlace home, @Nullable String post) {
        if (home.kind() == HomeKind.STATION) {
            officers.begin(home.id(), person, Objects.requireNonNull(post));
        } else {
            posts.begin(Scope.SYSTEM, ids.next(), person, role, home.kind(), home.id(), times.today());
        }
    }

    void end(UUID person) {
        officers.end(person);
        posts.end(Scope.SYSTEM, person, times.today());
    }

    boolean isInPost(UUID person) {
        return posts.isAnywhere(Scope.SYSTEM, person);
    }

    /**
     * Makes room in a post of a station. Needs and drafts are the station's, so they stay; whoever leaves loses every session and
     * waits for another home.
     *
     * @return who left, or null when the post was free
     * @throws DomainException 409 when somebody is in post and the post is not to be handed over
     */
    @Nullable UUID vacate(OrganisationService.HomePlace home, @Nullable String post, UUID successor, boolean handOver) {
        PersonRef holder = home.kind() == HomeKind.STATION ? officers.inPost(home.id(), Objects.requireNonNull(post)) : null;
        if (holder == null || holder.id().equals(successor)) {
            return null;
        }
        if (!handOver) {
            throw DomainException.of(ProblemType.DUPLICATE, "problem.in-post", holder.displayName());
        }
        end(holder.id());
        sessions.revokeOthers(Scope.SYSTEM, holder.id(), null, times.now());
        accounts.setState(Scope.SYSTEM, holder.id(), UserState.SUSPENDED, "岗位已交接");
        return holder.id();
    }
}
