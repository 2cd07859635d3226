package casus.document;

/** Something the reader of an article should know, such as {@code other-language} or {@code no-date}. */
public record Note(String code, String message) {}
