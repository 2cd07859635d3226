package casus.event;

import casus.claim.Slot;
import casus.sentence.Token;

/** A nominal that fills a slot of a predicate, by the link that ties it there. */
record Argument(String slot, Token head, Slot.Link link) {}
