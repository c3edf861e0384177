package cn.liangdan.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** One change as followers see it. */
public record Change(
        long position, Instant at, String objectType, UUID id, long version, String event, String state, JsonNode data) {}
