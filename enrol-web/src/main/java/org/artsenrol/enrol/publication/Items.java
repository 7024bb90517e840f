package org.artsenrol.enrol.publication;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.Discount;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.kernel.Words;

/** The catalogue as public items, field by field as the open data's own list has them. */
final class Items {

  private Items() {}

  static JsonObject of(Venue venue) {
    return new Fields()
        .text("id", venue.getSlug())
        .texts("name", venue.getName())
        .text("address_zh", venue.getAddressZh())
        .text("address_en", venue.getAddressEn())
        .text("phone", venue.getPhone())
        .build();
  }

  static JsonObject of(Term term) {
    return new Fields()
        .text("id", term.getSlug())
        .texts("name", term.getName())
        .text("starts_on", term.getStartsOn().toString())
        .text("ends_on", term.getEndsOn().toString())
        .build();
  }

  static JsonObject of(Stage stage) {
    Fields fields =
        new Fields()
            .text("id", stage.getSlug())
            .text("venue", stage.getVenue().getSlug())
            .text("term", stage.getTerm().getSlug())
            .number("number", stage.getNumber())
            .word("kind", stage.getKind())
            .texts("name", stage.getName())
            .moment("opens_at", stage.getOpensAt())
            .moment("closes_at", stage.getClosesAt())
            .number("win_limit", stage.getWinLimit())
            .list("groups", stage.getLearnerGroups())
            .number("pay_days", stage.getPayDays())
            .word("unpaid", stage.getUnpaid())
            .moment("waitlist_ends_at", stage.getWaitlistEndsAt())
            .text("open_to_zh", stage.who().say(Words.CHINESE))
            .text("open_to_en", stage.who().say(Words.ENGLISH))
            .word("limit_scope", stage.seats().scope())
            .number("seat_percent", stage.seats().percent())
            .word("unfilled", stage.afterDraw().unfilled())
            .word("days_off", stage.afterDraw().daysOff());
    return (stage.isLottery() ? withDraw(fields, stage) : fields).build();
  }

  private static Fields withDraw(Fields fields, Stage stage) {
    return fields
        .moment("draws_at", stage.getDrawsAt())
        .number("objection_hours", stage.getObjectionHours())
        .word("allocation", stage.getAllocation())
        .number("rounds", stage.getRounds())
        .truth("reverse_even", stage.isReverseEven())
        .word("freed_reserve", stage.getFreedReserve());
  }

  static JsonObject of(StudyClass held) {
    Fields fields =
        new Fields()
            .text("id", held.getSlug())
            .text("venue", held.getVenue().getSlug())
            .text("term", held.getTerm().getSlug())
            .text("code", held.getCode())
            .text("course", held.getCourse().getCode())
            .texts("title", held.getCourse().getTitle())
            .texts("content", held.getCourse().getContent());
    return withHours(withPlaces(withCategory(fields, held.getCourse().getCategory()), held), held)
        .build();
  }

  private static Fields withCategory(Fields fields, Category category) {
    return fields
        .word("category", category)
        .text("category_zh", Words.say(Words.CHINESE, "Category." + category))
        .text("category_en", Words.say(Words.ENGLISH, "Category." + category));
  }

  private static Fields withPlaces(Fields fields, StudyClass held) {
    return fields
        .text("teacher", held.getTeacher())
        .word("level", held.getLevel())
        .number("age_min", held.getAgeMin())
        .number("age_max", held.getAgeMax())
        .number("quota", held.getQuota())
        .number("minimum", held.getMinimum())
        .reserves(held.reservedSeats())
        .number("fee", held.getFee())
        .number("materials_fee", held.getMaterialsFee());
  }

  private static Fields withHours(Fields fields, StudyClass held) {
    return fields
        .text("room", held.getRoom())
        .number("weekday", held.getWeekday())
        .hour("starts", held.getStarts())
        .hour("ends", held.getEnds())
        .moment("called_off_at", held.findCalledOffAt().orElse(null))
        .meetings(held.getMeetings());
  }

  static JsonObject of(Discount discount) {
    String venue = discount.getVenue().getSlug();
    String term = discount.getTerm().getSlug();
    String kind = discount.getKind().name().toLowerCase(Locale.ROOT);
    Fields fields =
        new Fields()
            .text("id", String.join("-", venue, term, kind.replace('_', '-')))
            .text("venue", venue)
            .text("term", term)
            .text("kind", kind)
            .number("percent_off", discount.getPercentOff());
    discount.findProof().ifPresent(proof -> fields.texts("proof", proof));
    return fields.build();
  }
}
