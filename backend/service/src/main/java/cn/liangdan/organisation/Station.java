package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import java.util.List;
import java.util.UUID;

/** A station as the API shows it, with the officers in post. */
record Station(UUID id, String name, DivisionRef division, String level, List<Officer> officers, long version) {
    record Officer(String displayName, String post) {}
}
