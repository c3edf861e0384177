package cn.liangdan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A list's query that is kept to be asked again, held against the contract like one that is asked now. */
@ApplicationScoped
public class ListQuery {
    private static final List<String> OF_ONE_PAGE = List.of("cursor", "limit", "count");

    private final Contract contract;

    ListQuery(Contract contract) {
        this.contract = contract;
    }

    public boolean fits(String operation, String query) {
        List<Contract.Parameter> filters = contract.parameters(operation).stream()
                .filter(parameter -> !OF_ONE_PAGE.contains(parameter.name()))
                .toList();
        try {
            Query.of(query, filters);
            return true;
        } catch (DomainException e) {
            return false;
        }
    }
}
