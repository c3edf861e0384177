package cn.liangdan.account;

import cn.liangdan.organisation.HomeKind;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where somebody is to go: checked, and with the role that it means. */
record Placement(OrganisationService.HomePlace home, Role role, @Nullable String post, boolean handOver) {
    /** Finds what is asked for, or says everything that is wrong with it. */
    @ApplicationScoped
    static class Check {
        private final OrganisationService organisation;

        Check(OrganisationService organisation) {
            this.organisation = organisation;
        }

        Placement of(Caller caller, HomeChoice choice, @Nullable Role role, @Nullable String post, @Nullable Boolean handOver) {
            List<FieldError> faults = new ArrayList<>();
            OrganisationService.HomePlace home = organisation.home(choice.kind(), choice.id());
            if (home == null || !caller.area().contains(home.division())) {
                faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/home/id"));
            }
            Role meant = role != null ? role : implied(choice.kind());
            if (meant == null) {
                faults.add(FieldError.of(ProblemType.REQUIRED, "/role"));
            } else if (!HomeChoice.fits(choice.kind(), meant)) {
                faults.add(FieldError.of(ProblemType.VALIDATION, "/role", "field.role-home"));
            }
            if ((choice.kind() == HomeKind.STATION) != (post != null)) {
                faults.add(FieldError.of(post == null ? ProblemType.REQUIRED : ProblemType.VALIDATION, "/post", "field.post"));
            }
            if (!faults.isEmpty()) {
                throw DomainException.invalid(faults);
            }
            return new Placement(
                    Objects.requireNonNull(home), Objects.requireNonNull(meant), post, Boolean.TRUE.equals(handOver));
        }

        private static @Nullable Role implied(HomeKind kind) {
            return switch (kind) {
                case STATION -> Role.OFFICER;
                case UNIT -> Role.CLERK;
                case OFFICE -> null;
            };
        }
    }
}
