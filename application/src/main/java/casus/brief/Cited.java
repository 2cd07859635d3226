package casus.brief;

import org.jspecify.annotations.Nullable;

/**
 * A claim that a sentence rests on.
 *
 * @param exact its words
 * @param key of its article
 * @param published day, ISO
 */
public record Cited(
        String claim,
        String incident,
        String exact,
        String key,
        String origin,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published) {}
