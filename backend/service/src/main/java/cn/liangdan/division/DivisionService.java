package cn.liangdan.division;

import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree of divisions. Everybody may read it. */
@ApplicationScoped
public class DivisionService {
    private final DivisionRepository divisions;

    DivisionService(DivisionRepository divisions) {
        this.divisions = divisions;
    }

    Paging.Page<Division> list(Query query, Paging paging) {
        return divisions.list(Scope.PUBLIC, query, paging);
    }

    Division get(long code) {
        Division division = divisions.find(Scope.PUBLIC, code);
        if (division == null) {
            throw DomainException.notFound();
        }
        return division;
    }

    /** Name and path of each of the codes that exist, in one statement. */
    public Map<Long, DivisionRef> refs(Collection<Long> codes) {
        return divisions.refs(Scope.PUBLIC, codes);
    }

    public @Nullable DivisionRef ref(long code) {
        return refs(java.util.List.of(code)).get(code);
    }

    /** The subtrees that words name: by the beginning of a name, of its pinyin or of its initials. */
    public Map<String, List<Area>> places(Collection<String> words) {
        return divisions.places(Scope.PUBLIC, words);
    }

    /** Whether the code exists and lies in the caller's own area. */
    public boolean isWithin(Caller caller, long code) {
        Area area = caller.isSystem() ? Area.EVERYWHERE : caller.area();
        return area.contains(code) && ref(code) != null;
    }

    /** The station that files for a division: its own, or the nearest one above it. */
    public java.util.List<Long> withAncestors(long code) {
        return divisions.withAncestors(Scope.PUBLIC, code);
    }
}
