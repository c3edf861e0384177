package cn.liangdan.offer;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.division.DivisionService;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Grams;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what was filed into an offer, and says everything that cannot stand or is missing. */
@ApplicationScoped
class OfferFiling {
    private static final int MAX_YEARS = 5;

    private final CatalogueService catalogue;
    private final DivisionService divisions;
    private final OrganisationService organisation;
    private final Times times;

    OfferFiling(CatalogueService catalogue, DivisionService divisions, OrganisationService organisation, Times times) {
        this.catalogue = catalogue;
        this.divisions = divisions;
        this.organisation = organisation;
        this.times = times;
    }

    List<FieldError> faults(Caller caller, @Nullable Offer before, OfferForm form) {
        List<FieldError> faults = new ArrayList<>();
        if (form.clientRef() != null && form.clientRef().version() != 7) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/clientRef", "field.client-ref"));
        }
        if (form.categoryCode() != null && !catalogue.hasCategory(form.categoryCode())) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/categoryCode"));
        }
        area(caller, form, faults);
        LocalDate from = form.availableFrom() != null || before == null ? form.availableFrom() : before.availableFrom;
        LocalDate until = form.availableUntil() != null || before == null ? form.availableUntil() : before.availableUntil;
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/availableUntil", "field.window"));
        }
        if (form.availableUntil() != null && form.availableUntil().isAfter(times.today().plusYears(MAX_YEARS))) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/availableUntil", "field.too-far"));
        }
        return faults;
    }

    /** A unit serves inside its own division. */
    private void area(Caller caller, OfferForm form, List<FieldError> faults) {
        if (form.area() == null) {
            return;
        }
        Area own = caller.isSystem() ? Area.EVERYWHERE : caller.area();
        List<Long> codes = form.area().stream().map(Long::valueOf).toList();
        Map<Long, ?> known = divisions.refs(codes);
        for (int i = 0; i < codes.size(); i++) {
            if (!known.containsKey(codes.get(i)) || !own.contains(codes.get(i))) {
                faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/area/" + i));
            }
        }
    }

    /** The four clears first, then what matching needs. */
    static List<String> missing(Offer offer, List<Long> area) {
        Map<String, Object> required = new LinkedHashMap<>();
        required.put("responsibleLeader", offer.responsibleLeader);
        required.put("serviceItem", offer.serviceItem);
        required.put("serviceForm", offer.serviceForm);
        required.put("implementingContact", offer.implementingContact);
        required.put("area", area.isEmpty() ? null : area);
        required.put("availableFrom", offer.availableFrom);
        required.put("availableUntil", offer.availableUntil);
        required.put("capacity", offer.capacity);
        required.put("capacityUnit", offer.capacityUnit);
        required.put("level", offer.level);
        return required.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    static void fill(Offer offer, OfferForm form) {
        offer.serviceItem = Objects.requireNonNullElse(form.serviceItem(), offer.serviceItem);
        offer.description = either(form.description(), offer.description);
        offer.categoryCode = Objects.requireNonNullElse(form.categoryCode(), offer.categoryCode);
        offer.serviceForm = either(form.serviceForm(), offer.serviceForm);
        offer.responsibleLeader = either(form.responsibleLeader(), offer.responsibleLeader);
        offer.implementingContact = either(form.implementingContact(), offer.implementingContact);
        offer.availableFrom = either(form.availableFrom(), offer.availableFrom);
        offer.availableUntil = either(form.availableUntil(), offer.availableUntil);
        offer.capacity = either(form.capacity(), offer.capacity);
        offer.capacityUnit = either(form.capacityUnit(), offer.capacityUnit);
        offer.capacityPerOccurrence = either(form.capacityPerOccurrence(), offer.capacityPerOccurrence);
        offer.level = either(form.level(), offer.level);
        offer.audience = form.audience() == null ? offer.audience : form.audience().toArray(String[]::new);
        offer.language = Objects.requireNonNullElse(form.language(), offer.language);
        if (form.serviceItem() != null || form.description() != null) {
            offer.search = Grams.of(offer.serviceItem, offer.description);
        }
        offer.costFen = form.costFen() == null ? offer.costFen : form.costFen();
    }

    private static <T> @Nullable T either(@Nullable T given, @Nullable T kept) {
        return given == null ? kept : given;
    }

    /** The division of the caller's unit. */
    long home(Caller caller) {
        return Objects.requireNonNull(organisation.place(Objects.requireNonNull(caller.unitId()))).division();
    }
}
