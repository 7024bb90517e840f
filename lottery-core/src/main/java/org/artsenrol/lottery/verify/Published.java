package org.artsenrol.lottery.verify;

import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntryList;

/** What a draw was of and what was published of it. */
record Published(DrawSetup setup, EntryList list, DrawResult result) {}
