package cn.liangdan.organisation;

import java.util.UUID;

/** A unit as other things name it. */
public record UnitRef(UUID id, String name) {}
