package casus.document;

import java.io.Serializable;

/** Something the reader of an article should know, such as {@code other-language} or {@code no-date}. */
public record Note(String code, String message) implements Serializable {}
