/** What every feature stands on: problems, strict JSON, paging, idempotency, scope, the log of changes. */
@NullMarked
package cn.liangdan.platform;

import org.jspecify.annotations.NullMarked;
