package cn.liangdan.offer;

import cn.liangdan.catalogue.AttributeValues;
import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.division.DivisionService;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Grams;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Times;
import cn.liangdan.recurrence.Recurrence;
import cn.liangdan.recurrence.RecurrenceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was filed into an offer, and says everything that cannot stand or is missing. */
@ApplicationScoped
class OfferFiling {
    private static final int MAX_YEARS = 5;

    private final CatalogueService catalogue;
    private final DivisionService divisions;
    private final OrganisationService organisation;
    private final AttributeValues attributes;
    private final Times times;

    OfferFiling(
            CatalogueService catalogue, DivisionService divisions, OrganisationService organisation, AttributeValues attributes,
            Times times) {
        this.catalogue = catalogue;
        this.divisions = divisions;
        this.organisation = organisation;
        this.attributes = attributes;
        this.times = times;
    }

    /** Faults that only the data can show, of what the change names. */
    List<FieldError> faults(Caller caller, @Nullable Offer before, Changed<OfferForm> change) {
        OfferForm form = change.form();
        List<FieldError> faults = new ArrayList<>();
        if (form.clientRef() != null && form.clientRef().version() != 7) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/clientRef", "field.client-ref"));
        }
        if (change.gives("categoryCode", form.categoryCode()) && !catalogue.hasCategory(form.categoryCode())) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/categoryCode"));
        }
        if (change.gives("area", form.area())) {
            area(caller, form.area(), faults);
        }
        faults.addAll(attributes.faults(
                form.categoryCode(), before == null ? null : before.attributes, form.attributes(),
                before != null && !before.categoryCode.equals(form.categoryCode())));
        Recurrence recurrence = form.recurrence();
        if (change.gives("recurrence", recurrence)) {
            faults.addAll(RecurrenceRules.faults(recurrence, times.today().plusYears(MAX_YEARS)));
        }
        LocalDate from = form.availableFrom();
        LocalDate until = form.availableUntil();
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/availableUntil", "field.window"));
        }
        if (change.gives("availableUntil", until) && until.isAfter(times.today().plusYears(MAX_YEARS))) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/availableUntil", "field.too-far"));
        }
        return faults;
    }

    /** A unit serves inside its own division. */
    private void area(Caller caller, List<String> area, List<FieldError> faults) {
        Area own = caller.isSystem() ? Area.EVERYWHERE : caller.area();
        List<Long> codes = area.stream().map(Long::valueOf).toList();
        Map<Long, ?> known = divisions.refs(codes);
        for (int i = 0; i < codes.size(); i++) {
            if (!known.containsKey(codes.get(i)) || !own.contains(codes.get(i))) {
                faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/area/" + i));
            }
        }
    }

    /** The four clears first, then what matching needs and what the category asks for. */
    List<String> missing(Offer offer, List<Long> area) {
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
        Stream<String> common =
                required.entrySet().stream().filter(entry -> entry.getValue() == null).map(Map.Entry::getKey);
        Stream<String> own = attributes.faultsOf(offer.categoryCode, offer.attributes, true).stream()
                .filter(fault -> fault.code() == ProblemType.REQUIRED)
                .map(fault -> fault.pointer().substring(1));
        return Stream.concat(common, own).toList();
    }

    /** Values of its category's own fields that no longer are what the category says. */
    List<FieldError> faultsOfValues(Offer offer) {
        return attributes.faultsOf(offer.categoryCode, offer.attributes, false);
    }

    /** Optional fields are as the form has them, also where it has nothing; the others keep what they were. */
    static void fill(Offer offer, Changed<OfferForm> change) {
        OfferForm form = change.form();
        String item = Objects.requireNonNull(form.serviceItem());
        if (!item.equals(offer.serviceItem) || !Objects.equals(form.description(), offer.description)) {
            offer.search = Grams.of(item, form.description());
        }
        offer.serviceItem = item;
        offer.description = form.description();
        offer.categoryCode = Objects.requireNonNull(form.categoryCode());
        offer.serviceForm = form.serviceForm();
        offer.responsibleLeader = form.responsibleLeader();
        offer.implementingContact = form.implementingContact();
        offer.availableFrom = form.availableFrom();
        offer.availableUntil = form.availableUntil();
        offer.capacity = form.capacity();
        offer.capacityUnit = form.capacityUnit();
        offer.capacityPerOccurrence = form.capacityPerOccurrence();
        offer.level = form.level();
        offer.audience = Objects.requireNonNullElse(form.audience(), List.<String>of()).toArray(String[]::new);
        offer.seasonMonths =
                Objects.requireNonNullElse(form.seasonMonths(), List.<Integer>of()).stream().sorted().toArray(Integer[]::new);
        offer.recurrence = Recurrence.write(form.recurrence());
        boolean open = offer.availableFrom == null && offer.availableUntil == null;
        if (change.names("recurrence") && form.recurrence() != null && open) {
            offer.availableFrom = form.recurrence().days().getFirst();
            offer.availableUntil = form.recurrence().days().getLast();
        }
        offer.attributes = AttributeValues.kept(form.attributes());
        offer.language = Objects.requireNonNullElse(form.language(), offer.language);
        offer.costFen = Objects.requireNonNullElse(form.costFen(), offer.costFen);
    }

    /** The division of the caller's unit. */
    long home(Caller caller) {
        return Objects.requireNonNull(organisation.place(Objects.requireNonNull(caller.unitId()))).division();
    }
}
