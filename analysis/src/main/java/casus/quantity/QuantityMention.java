package casus.quantity;

import casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * An amount: exact when low equals high, a range otherwise, open where a bound is null.
 *
 * @param unit {@code person}, ISO 4217 code, {@code percent}, {@code km} …; empty for bare numbers of things
 * @param what the counted thing in the text's words; empty where there is none
 */
public record QuantityMention(
        Span span,
        String text,
        @Nullable Double low,
        @Nullable Double high,
        String unit,
        boolean approximate,
        String what,
        String rule) {}
