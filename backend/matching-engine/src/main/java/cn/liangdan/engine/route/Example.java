package cn.liangdan.engine.route;

import java.util.UUID;

/**
 * What became of a need that was sent somewhere.
 *
 * @param id of the need or commitment; decides the order of learning, so that it is always the same
 * @param accepted {@code true} if the destination took it, {@code false} if it was returned: then it counts against
 */
public record Example(UUID id, String text, String destination, boolean accepted) {}
