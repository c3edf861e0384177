package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import java.util.UUID;

/** 包联: a unit and the division that it looks after. */
record Pairing(UUID id, UnitRef unit, DivisionRef division) {}
