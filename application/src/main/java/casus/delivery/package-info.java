/**
 * Delivery: signals and published briefs go out by mail and to webhooks. What is to go out is kept in the store first, tried again when it
 * fails, and never sent twice to one place. Who talks to whom is set by the operator in a file; passwords and keys are never shown.
 */
@NullMarked
package casus.delivery;

import org.jspecify.annotations.NullMarked;
