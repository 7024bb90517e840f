package org.artsenrol.lottery.fairness;

/**
 * The chances at a class if applications closed now.
 *
 * @param applicants how many wish it, at any preference: the count on which the chances rest
 * @param admitted the share of them who would get it, 0 to 1; 0 when nobody wishes it
 * @param newcomer the chance of one more applicant without a group who wishes this class alone, 0
 *     to 1
 */
public record ClassOdds(int applicants, double admitted, double newcomer) {}
