package org.artsenrol.lottery.fairness;

import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntryList;

/** A published draw as the audit looks at it: what was asked for, and what came of it. */
public record AuditedDraw(DrawSetup setup, EntryList list, DrawResult result) {}
