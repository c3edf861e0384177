package cn.liangdan.organisation;

import java.util.UUID;

/** A person as other things name them. */
public record PersonRef(UUID id, String displayName) {}
