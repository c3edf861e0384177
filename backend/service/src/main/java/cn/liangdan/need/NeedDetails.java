package cn.liangdan.need;

import cn.liangdan.deadline.Countdown;
import cn.liangdan.deadline.Deadlines;
import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What hangs on one need, read by projections: its promises, reply, evaluation and contact. */
@ApplicationScoped
class NeedDetails {
    private static final Set<String> LIVE = Set.of("PROPOSED", "ACCEPTED", "SCHEDULED", "DELIVERED", "CONFIRMED");
    private static final Set<String> GIVEN_BACK = Set.of("RETURNED", "TRANSFERRED");
    private static final Set<String> RUNNING = Set.of("ACCEPTED", "DELIVERED");
    private static final Set<String> DONE = Set.of("DELIVERED", "CONFIRMED");

    private final Sql sql;
    private final ReplyRepository replies;
    private final LinkRepository links;

    NeedDetails(Sql sql, ReplyRepository replies, LinkRepository links) {
        this.sql = sql;
        this.replies = replies;
        this.links = links;
    }

    /** Everything that one need's page and its rules ask for. */
    record Details(
            List<NeedView.CommitmentBrief> commitments,
            NeedView.@Nullable Reply reply,
            NeedView.@Nullable Reply pendingReply,
            NeedView.@Nullable Evaluation evaluation,
            NeedView.@Nullable Contact contact,
            List<NeedLink> links,
            List<DivisionRef> origins,
            NeedView.@Nullable OfferRef fromOffer,
            long evidence) {

        Quantities quantities(int requested) {
            return Quantities.of(
                    requested, sum(c -> c.state().equals("PROPOSED")), sum(c -> isAccepted(c)), sum(c -> DONE.contains(c.state())));
        }

        private int sum(java.util.function.Predicate<NeedView.CommitmentBrief> which) {
            return commitments.stream().filter(which).mapToInt(NeedView.CommitmentBrief::quantity).sum();
        }

        List<NeedView.CommitmentBrief> live() {
            return commitments.stream().filter(c -> LIVE.contains(c.state())).toList();
        }

        static boolean isAccepted(NeedView.CommitmentBrief c) {
            return LIVE.contains(c.state()) && !c.state().equals("PROPOSED");
        }

        NeedView.@Nullable CommitmentBrief lead() {
            return commitments.stream()
                    .filter(c -> isAccepted(c) && "LEAD".equals(c.part()))
                    .findFirst()
                    .orElse(null);
        }

        Set<UUID> holders() {
            return commitments.stream().filter(Details::isAccepted).map(c -> c.unit().id()).collect(Collectors.toSet());
        }

        int returns() {
            return (int) commitments.stream().filter(c -> GIVEN_BACK.contains(c.state())).count();
        }

        boolean allDelivered() {
            return live().stream().allMatch(c -> DONE.contains(c.state()));
        }

        boolean allScheduled() {
            return live().stream().allMatch(c -> DONE.contains(c.state()) || c.state().equals("SCHEDULED"));
        }
    }

    Details of(Scope scope, Need need) {
        List<Object> key = List.of(need.county, need.id, need.round);
        List<NeedView.CommitmentBrief> commitments = sql.list(
                "select c.id, c.unit_id, u.name as unit_name, c.state, c.part, c.origin, c.quantity, c.offer_id, o.service_item,"
                        + " c.due_on, c.occurrence_on, c.scheduled_on, c.place, c.return_reason, c.proposed_at, c.accepted_at from commitment c"
                        + " join organisation_unit u on u.id = c.unit_id left join offer o on o.id = c.offer_id"
                        + " where c.county = ? and c.need_id = ? and c.round = ? order by c.proposed_at, c.id",
                key,
                NeedDetails::commitment);
        NeedView.Evaluation evaluation = sql.maybe(
                "select satisfaction, solved, comment, evaluated_at from evaluation"
                        + " where county = ? and need_id = ? and round = ?",
                key,
                row -> new NeedView.Evaluation(
                        row.getString(1), row.getBoolean(2), row.getString(3), at(row, "evaluated_at")));
        NeedView.Contact contact = sql.maybe(
                "select masked_name, masked_phone from need_contact where county = ? and need_id = ?",
                List.of(need.county, need.id),
                row -> new NeedView.Contact(row.getString(1), row.getString(2)));
        long evidence = sql.one(
                "select count(*) from delivery_evidence e join delivery d on d.county = e.county and d.id = e.delivery_id"
                        + " join commitment c on c.county = d.county and c.id = d.commitment_id"
                        + " where c.county = ? and c.need_id = ? and c.round = ?",
                key,
                row -> row.getLong(1));
        return new Details(
                commitments,
                replies.find(scope, need, "RELEASED"),
                replies.find(scope, need, "PENDING"),
                evaluation,
                contact,
                links.of(scope, need.id),
                links.origins(scope, need.id),
                need.fromOfferId == null ? null : links.offer(scope, need.fromOfferId),
                evidence);
    }

    private static NeedView.CommitmentBrief commitment(ResultSet row) throws SQLException {
        UUID offer = row.getObject("offer_id", UUID.class);
        return new NeedView.CommitmentBrief(
                row.getObject("id", UUID.class),
                new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                row.getString("state"),
                row.getString("part"),
                row.getString("origin"),
                row.getInt("quantity"),
                offer == null ? null : new NeedView.OfferRef(offer, row.getString("service_item")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("occurrence_on", LocalDate.class),
                row.getObject("scheduled_on", LocalDate.class),
                row.getString("place"),
                row.getString("return_reason"),
                at(row, "proposed_at"),
                Sql.instant(row, "accepted_at"),
                Countdown.NONE);
    }

    /** Those of the promises that the clock is going to end; frozen ones and those that wait for somebody else it leaves alone. */
    List<NeedView.CommitmentBrief> counted(Scope scope, Need need, Details found, Deadlines now) {
        Map<UUID, Countdown> counted = new HashMap<>();
        if (!need.frozen && found.commitments().stream().anyMatch(c -> RUNNING.contains(c.state()))) {
            sql.list(
                    "select id, state, binding or transfer_unit_id is not null as waits, accepted_at, delivered_at from commitment"
                            + " where county = ? and need_id = ? and round = ?",
                    List.of(need.county, need.id, need.round),
                    row -> counted.put(row.getObject("id", UUID.class), countdown(row, found.pendingReply() != null, now)));
        }
        return found.commitments().stream().map(c -> c.with(counted.getOrDefault(c.id(), Countdown.NONE))).toList();
    }

    private static Countdown countdown(ResultSet row, boolean replyWaits, Deadlines now) throws SQLException {
        return switch (row.getString("state")) {
            case "ACCEPTED" -> row.getBoolean("waits") || replyWaits ? Countdown.NONE : now.toExpiry(at(row, "accepted_at"));
            case "DELIVERED" -> now.toConfirmation(at(row, "delivered_at"));
            default -> Countdown.NONE;
        };
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
