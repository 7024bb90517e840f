package org.artsenrol.enrol.admission;

import java.util.List;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.DrawSetup;

/** A draw as it would be if its stage closed now; of the applicants only what they ask for. */
public record TrialList(DrawSetup setup, List<Application> applications) {}
