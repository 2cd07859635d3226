package casus.document;

/** A hyperlink inside the article's text. */
public record Link(Span span, String href) {}
