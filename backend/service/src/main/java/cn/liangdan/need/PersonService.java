package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What a person may ask of whoever keeps their number: to be told, to be corrected, to be forgotten. */
@ApplicationScoped
class PersonService {
    private static final String TYPE = "PERSON";

    private final NeedDesk desk;
    private final Contacts contacts;
    private final ErasureService erasures;
    private final PersonRepository persons;
    private final Journal journal;
    private final Times times;

    PersonService(
            NeedDesk desk,
            Contacts contacts,
            ErasureService erasures,
            PersonRepository persons,
            Journal journal,
            Times times) {
        this.desk = desk;
        this.contacts = contacts;
        this.erasures = erasures;
        this.persons = persons;
        this.journal = journal;
        this.times = times;
    }

    /** @param reason who asked, and how that was made sure of */
    record Inquiry(String phone, String reason) {}

    /** @param needIds only on these needs; on all when absent */
    record Erasure(String phone, String reason, @Nullable Set<UUID> needIds) {}

    record Correction(
            String phone, String reason, @Nullable Set<UUID> needIds, @Nullable String name, @Nullable String newPhone) {}

    /** Masked, as everywhere. */
    record Found(List<PersonRepository.Entry> items) {}

    /** Everything there is, unmasked: the answer to the person. */
    record Export(String phone, Instant exportedAt, List<PersonRepository.Record> needs) {}

    /** @param changed on how many needs */
    record Outcome(int changed) {}

    Found search(Caller caller, Request request) {
        caller.require(Role.SECURITY_ADMIN);
        Inquiry inquiry = request.body(Inquiry.class);
        String phone = checked(inquiry.phone(), inquiry.reason(), List.of());
        journal.audit(caller, TYPE, null, inquiry.reason());
        return new Found(persons.entries(scope(caller), contacts.holders(scope(caller), phone)));
    }

    Export export(Caller caller, Request request) {
        caller.require(Role.SECURITY_ADMIN);
        Inquiry inquiry = request.body(Inquiry.class);
        String phone = checked(inquiry.phone(), inquiry.reason(), List.of());
        journal.audit(caller, TYPE, null, inquiry.reason());
        List<PersonRepository.Record> records = new ArrayList<>();
        List<Contacts.Holder> holders = contacts.holders(scope(caller), phone);
        for (PersonRepository.Entry entry : persons.entries(scope(caller), holders)) {
            journal.audit(caller, "CONTACT", entry.needId(), inquiry.reason());
            int county = holders.stream().filter(holder -> holder.needId().equals(entry.needId())).findFirst().orElseThrow().county();
            records.add(persons.record(
                    scope(caller), entry, Objects.requireNonNull(contacts.open(scope(caller), county, entry.needId()))));
        }
        return new Export(phone, times.now(), records);
    }

    Outcome correct(Caller caller, Request request) {
        caller.require(Role.SECURITY_ADMIN);
        Correction correction = request.body(Correction.class);
        List<FieldError> faults = new ArrayList<>();
        String number = correction.newPhone() == null ? correction.phone() : correction.newPhone();
        String newPhone = Contacts.normalise(number);
        if (correction.newPhone() != null && newPhone == null) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/newPhone", "field.phone"));
        }
        if (correction.name() == null && correction.newPhone() == null) {
            faults.add(FieldError.of(ProblemType.REQUIRED, "/name"));
        }
        String phone = checked(correction.phone(), correction.reason(), faults);
        return each(caller, phone, correction.needIds(), correction.reason(), (need, known) -> {
            String name = correction.name() == null ? known.name() : correction.name();
            contacts.put(scope(caller), need.county, need.id, name, Objects.requireNonNull(newPhone));
            desk.save(caller, need, "need.contact-corrected", need.state, correction.reason());
            return true;
        });
    }

    Outcome erase(Caller caller, Request request) {
        caller.require(Role.SECURITY_ADMIN);
        Erasure erasure = request.body(Erasure.class);
        String phone = checked(erasure.phone(), erasure.reason(), List.of());
        return each(caller, phone, erasure.needIds(), erasure.reason(),
                (need, known) -> erasures.erase(caller, need, erasure.reason()));
    }

    private Outcome each(
            Caller caller,
            String phone,
            @Nullable Set<UUID> only,
            String reason,
            BiPredicate<Need, NeedForm.ContactDetails> change) {
        journal.audit(caller, TYPE, null, reason);
        int changed = 0;
        for (Contacts.Holder holder : contacts.holders(scope(caller), phone)) {
            if (only == null || only.contains(holder.needId())) {
                Need need = desk.locked(scope(caller), holder.needId());
                NeedForm.ContactDetails known = contacts.open(scope(caller), need.county, need.id);
                changed += known != null && known.phone().equals(phone) && change.test(need, known) ? 1 : 0;
            }
        }
        return new Outcome(changed);
    }

    /** An administrator has no list of needs, but rights of persons in the division of their office. */
    private static Scope scope(Caller caller) {
        return new Scope(caller.area(), false, Set.of(), null);
    }

    /** @return the number as it is kept; the reason, which many may read, must not hold it */
    private static String checked(String given, String reason, List<FieldError> before) {
        List<FieldError> faults = new ArrayList<>(before);
        String phone = Contacts.normalise(given);
        if (phone == null) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/phone", "field.phone"));
        } else if (Normalizer.normalize(reason, Normalizer.Form.NFKC).replaceAll("[^0-9]", "").contains(phone)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/reason", "field.number-in-reason"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return Objects.requireNonNull(phone);
    }
}
