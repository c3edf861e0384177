package cn.liangdan.catalogue;

import cn.liangdan.platform.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service form with the evidence that it asks for. */
record ServiceForm(String code, List<EvidenceRule> evidence, @Nullable List<String> actions, long version) implements Versioned {
    ServiceForm with(List<String> possible) {
        return new ServiceForm(code, evidence, possible, version);
    }
}
