package cn.liangdan.attachment;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AttachmentRepository {
    private static final String COLUMNS = "select a.id, a.name, a.media_type, a.size, a.sha256, a.created_at from attachment a";

    private final Sql sql;

    AttachmentRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Scope scope, Attachment attachment, byte[] bytes, String creator) {
        byte[] hash = HexFormat.of().parseHex(attachment.sha256());
        sql.run("insert into attachment_content (sha256, bytes) values (?, ?) on conflict (sha256) do nothing", List.of(hash, bytes));
        sql.run(
                "insert into attachment (id, name, media_type, size, sha256, creator, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                List.of(
                        attachment.id(), attachment.name(), attachment.mediaType(), attachment.size(), hash, creator,
                        attachment.createdAt()));
    }

    /** Its creator's, or of a need that the scope shows. */
    @Nullable Attachment find(Scope scope, String principal, UUID id) {
        Select own = new Select(COLUMNS).where("a.id = ?", id).where("a.creator = ?", principal);
        Attachment attachment = sql.maybe(own.sql(""), own.arguments(), AttachmentRepository::read);
        if (attachment != null) {
            return attachment;
        }
        Select ofNeed = Sight.needs(
                new Select(COLUMNS + " join need n on n.county = a.county and n.id = a.need_id").where("a.id = ?", id),
                scope,
                "n");
        return sql.maybe(ofNeed.sql(""), ofNeed.arguments(), AttachmentRepository::read);
    }

    byte[] content(Scope scope, Attachment attachment) {
        return sql.one(
                "select bytes from attachment_content where sha256 = ?",
                List.of(HexFormat.of().parseHex(attachment.sha256())),
                row -> row.getBytes(1));
    }

    /** Those of the files that the caller made and no other need has. */
    Set<UUID> usable(Scope scope, String principal, Collection<UUID> ids, @Nullable UUID needId) {
        return Set.copyOf(sql.list(
                "select id from attachment where id = any (?::uuid[]) and (need_id is null and creator = ? or need_id = ?)",
                List.of(ids, principal, needId == null ? new UUID(0, 0) : needId),
                row -> row.getObject(1, UUID.class)));
    }

    void useFor(Scope scope, Collection<UUID> ids, int county, UUID needId) {
        sql.run("update attachment set county = ?, need_id = ? where id = any (?::uuid[])", List.of(county, needId, ids));
    }

    List<Attachment> ofNeed(Scope scope, int county, UUID needId) {
        return sql.list(
                COLUMNS + " join need_attachment x on x.attachment_id = a.id where x.county = ? and x.need_id = ? order by x.rank",
                List.of(county, needId),
                AttachmentRepository::read);
    }

    List<Attachment> all(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : sql.list(COLUMNS + " where a.id = any (?)", List.of(ids), AttachmentRepository::read);
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Objects.requireNonNull(Sql.instant(row, "created_at")));
    }
}
