/**
 * Applications: a learner's wishes in one stage, from the first click to the frozen public list.
 *
 * <p>{@link org.artsenrol.enrol.admission.Admissions} takes, changes and withdraws them, by one
 * path for the public, the counter and batches. {@link org.artsenrol.enrol.admission.Closings}
 * publishes a stage's rules and, at its close, its list. Nothing here knows who wins: seats that
 * somebody already holds are asked for through {@link org.artsenrol.enrol.admission.HeldSeats}, and
 * the random value's source is named by {@link org.artsenrol.enrol.admission.Beacon}; both are
 * answered from floors above.
 */
package org.artsenrol.enrol.admission;
