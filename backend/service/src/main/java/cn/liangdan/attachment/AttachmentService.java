package cn.liangdan.attachment;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Files: told by their content, kept by their hash, read by whoever reads what they belong to. */
@ApplicationScoped
public class AttachmentService {
    private final AttachmentRepository attachments;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    AttachmentService(AttachmentRepository attachments, Journal journal, Ids ids, Times times) {
        this.attachments = attachments;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    /** @param name as the person knows it; cleaned of everything that is no name */
    public Attachment add(Caller caller, String name, byte[] bytes) {
        caller.require(Role.OFFICER, Role.CLERK, Role.DISPATCHER, Role.CLIENT);
        caller.requireGrant("needs:write");
        FileContent content = FileContent.of(bytes);
        Attachment attachment = new Attachment(
                ids.next(),
                FileName.clean(name, content.mediaType()),
                content.mediaType(),
                content.bytes().length,
                HexFormat.of().formatHex(Hash.sha256(content.bytes())),
                times.now());
        attachments.add(caller.scope(), attachment, content.bytes(), caller.principal());
        journal.audit(caller, "ATTACHMENT", attachment.id(), null);
        return attachment;
    }

    Attachment get(Caller caller, UUID id) {
        boolean blind = caller.is(Role.CLIENT) && !caller.grants().contains("needs:read");
        Attachment attachment = blind ? null : attachments.find(caller.scope(), caller.principal(), id);
        if (attachment == null) {
            throw DomainException.notFound();
        }
        return attachment;
    }

    byte[] content(Caller caller, Attachment attachment) {
        return attachments.content(caller.scope(), attachment);
    }

    /** @return places in the list whose file the caller may not use for the need */
    public List<Integer> unusable(Caller caller, List<UUID> wanted, @Nullable UUID needId) {
        Set<UUID> usable = attachments.usable(caller.scope(), caller.principal(), wanted, needId);
        return IntStream.range(0, wanted.size())
                .filter(i -> !usable.contains(wanted.get(i)))
                .boxed()
                .toList();
    }

    public void useFor(Caller caller, Collection<UUID> used, int county, UUID needId) {
        attachments.useFor(caller.scope(), used, county, needId);
    }

    public List<Attachment> ofNeed(Scope scope, int county, UUID needId) {
        return attachments.ofNeed(scope, county, needId);
    }

    /** By id; whoever asks has shown that the caller reads what they belong to. */
    public Map<UUID, Attachment> all(Scope scope, Collection<UUID> wanted) {
        Map<UUID, Attachment> found = new HashMap<>();
        attachments.all(scope, wanted).forEach(one -> found.put(one.id(), one));
        return found;
    }
}
