package cn.liangdan.catalogue;

import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Validity;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Category sets, their mappings, sectors, rules of evidence: data that everybody may read. */
@ApplicationScoped
public class CatalogueService {
    private final CatalogueRepository catalogue;
    private final CategorySetRepository sets;
    private final CampaignRepository campaigns;
    private final AttributeRepository attributes;
    private final RuleRepository rules;
    private final Times times;

    CatalogueService(
            CatalogueRepository catalogue, CategorySetRepository sets, CampaignRepository campaigns, AttributeRepository attributes,
            RuleRepository rules, Times times) {
        this.catalogue = catalogue;
        this.sets = sets;
        this.campaigns = campaigns;
        this.attributes = attributes;
        this.rules = rules;
        this.times = times;
    }

    Paging.Page<Category> list(Query query, Paging paging) {
        return catalogue.list(Scope.PUBLIC, query, Validity.asOf(query, times), paging);
    }

    /** What a unit works on. */
    record Sector(String code, String name) {}

    /** All of them: there are few. */
    record SectorList(List<Sector> items) {}

    SectorList sectors() {
        return new SectorList(catalogue.sectors(Scope.PUBLIC));
    }

    Paging.Page<CategorySet> sets(Query query, Paging paging) {
        return sets.list(Scope.PUBLIC, Validity.asOf(query, times), paging);
    }

    Paging.Page<Campaign> campaigns(Query query, Paging paging) {
        return campaigns.list(Scope.PUBLIC, Validity.asOf(query, times), paging);
    }

    /** Those of the campaigns that can be chosen. */
    public List<String> openCampaigns(List<String> codes) {
        Set<String> open = codes.isEmpty() ? Set.of() : campaigns.open(Scope.PUBLIC, codes);
        return codes.stream().filter(open::contains).toList();
    }

    /**
     * Those of the campaigns that cannot be chosen. What stood there before stays, also when it was retired since.
     *
     * @param given codes in the order of the body
     */
    public List<FieldError> campaignFaults(Collection<String> before, @Nullable List<String> given) {
        if (given == null || before.containsAll(given)) {
            return List.of();
        }
        Set<String> possible = campaigns.open(Scope.PUBLIC, given);
        possible.addAll(before);
        return IntStream.range(0, given.size())
                .filter(i -> !possible.contains(given.get(i)))
                .mapToObj(i -> FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/campaigns/" + i))
                .toList();
    }

    Paging.Page<CategoryAttribute> attributes(Query query, Paging paging) {
        return attributes.list(Scope.PUBLIC, query, Validity.asOf(query, times), paging);
    }

    Paging.Page<ServiceForm> forms(Paging paging) {
        return rules.forms(Scope.PUBLIC, paging);
    }

    Paging.Page<StageName> stages(Paging paging) {
        return rules.stages(Scope.PUBLIC, paging);
    }

    /** Whether the category is there and can be chosen; a retired one cannot. */
    public boolean hasCategory(String code) {
        return catalogue.hasCategory(Scope.PUBLIC, code);
    }

    /** Whether a dispatcher releases the replies to needs of this category. */
    public boolean asksForReview(String code) {
        return catalogue.asksForReview(Scope.PUBLIC, code);
    }

    /** The fields that a category had of its own on a day, in their order. */
    public List<CategoryAttribute> attributesOf(String categoryCode, LocalDate asOf) {
        return attributes.of(Scope.PUBLIC, categoryCode, asOf);
    }

    /** The fields that the categories ever had of their own: one for each key, as it is now or was at its end. */
    public List<CategoryAttribute> attributesEver(Collection<String> categoryCodes) {
        return attributes.ever(Scope.PUBLIC, categoryCodes);
    }

    /** The name of a category, which may be retired. */
    public record CategoryName(String zh, @Nullable String en) {}

    public Map<String, CategoryName> names() {
        return catalogue.names(Scope.PUBLIC);
    }

    /** A category, which may be retired, and those of other sets that stand for it. */
    public record NamedCategory(String code, CategoryName name, List<String> mappedTo) {}

    public List<NamedCategory> named() {
        return catalogue.named(Scope.PUBLIC);
    }

    /**
     * Everything that is wrong with the values of a category's own fields.
     *
     * @param values by key
     * @param pointer where the values stand in the body, e.g. {@code /attributes}
     * @param complete whether what the list asks for must be there
     */
    public List<FieldError> attributeFaults(
            String categoryCode, LocalDate asOf, Map<String, JsonNode> values, String pointer, boolean complete) {
        return AttributeRules.faults(attributesOf(categoryCode, asOf), values, pointer, complete);
    }

    /** The evidence that a service form asks for. */
    public List<EvidenceRule> evidenceOf(String form) {
        ServiceForm found = rules.form(Scope.PUBLIC, form);
        return found == null ? List.of() : found.evidence();
    }

    /** Pairs of categories of different sets that stand for each other. */
    public List<Mapping> mappings() {
        return catalogue.mappings(Scope.PUBLIC);
    }

    /** Two categories that mean the same. */
    public record Mapping(String from, String to) {}
}
