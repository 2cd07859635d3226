/**
 * Which claims tell of the same happening: analyses in the contract's form come in, incidents go out. Pure: whoever stores or
 * streams claims gets the same incidents for the same claims, in whatever order they came.
 */
@NullMarked
package casus.incident;

import org.jspecify.annotations.NullMarked;
