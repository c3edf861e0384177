package cn.liangdan.catalogue;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Category sets, their mappings, sectors: data that everybody may read. */
@ApplicationScoped
public class CatalogueService {
    private final CatalogueRepository catalogue;

    CatalogueService(CatalogueRepository catalogue) {
        this.catalogue = catalogue;
    }

    Paging.Page<Category> list(Query query, Paging paging) {
        return catalogue.list(Scope.PUBLIC, query, paging);
    }

    public boolean hasCategory(String code) {
        return catalogue.hasCategory(Scope.PUBLIC, code);
    }

    /** Whether a dispatcher releases the replies to needs of this category. */
    public boolean asksForReview(String code) {
        return catalogue.asksForReview(Scope.PUBLIC, code);
    }

    /** Pairs of categories of different sets that stand for each other. */
    public List<Mapping> mappings() {
        return catalogue.mappings(Scope.PUBLIC);
    }

    /** Two categories that mean the same. */
    public record Mapping(String from, String to) {}
}
