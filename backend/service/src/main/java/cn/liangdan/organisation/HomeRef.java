package cn.liangdan.organisation;

import java.util.UUID;

/** A station, a unit or an office as other things name it. */
public record HomeRef(HomeKind kind, UUID id, String name) {}
