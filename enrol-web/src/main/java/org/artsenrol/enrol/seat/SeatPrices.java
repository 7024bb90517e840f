package org.artsenrol.enrol.seat;

import java.util.List;
import java.util.Set;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.catalogue.Discount;
import org.artsenrol.enrol.catalogue.LearnerFacts;
import org.artsenrol.enrol.catalogue.Price;
import org.artsenrol.enrol.catalogue.Prices;
import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * What a seat costs on the day it is offered. Age and earlier terms are known to the house; a proof
 * shown at the counter comes later.
 *
 * @param returning the internal ids of those who held a seat at the venue in an earlier term
 */
record SeatPrices(List<Discount> discounts, Set<Long> returning) {

  Price of(Learner learner, StudyClass offered) {
    int age = offered.getTerm().ageOf(learner.getBirthDate());
    var facts = new LearnerFacts(age, false, returning.contains(learner.getId()));
    return Prices.best(offered.getFee(), discounts, facts);
  }
}
