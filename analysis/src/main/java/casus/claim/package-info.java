/**
 * The values that every claim is made of, whatever its kind. Made by {@code event} and {@code relation}, read by everything after them.
 */
@NullMarked
package casus.claim;

import org.jspecify.annotations.NullMarked;
