package cn.liangdan.organisation;

import java.util.UUID;

/** A station as other things name it. */
public record StationRef(UUID id, String name) {}
