/**
 * Drawings as SVG text: what happened along time, on the map, between actors, and how much of it. What is to be drawn comes in as plain
 * values, a {@link casus.draw.Drawing} goes out; the same values give the same bytes. Nothing here knows the store, the web or the clock.
 * Looks are classes, whose rules stand in {@code casus/desk/static/pictures.css}; words stand in {@code words.tsv}.
 */
@NullMarked
package casus.draw;

import org.jspecify.annotations.NullMarked;
