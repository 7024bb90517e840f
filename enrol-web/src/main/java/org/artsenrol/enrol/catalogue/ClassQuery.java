package org.artsenrol.enrol.catalogue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A query for classes with all that a page shows of them: one for the classes, one each for all
 * their meetings and reserves. Its text is put together from fixed parts; every value is a
 * parameter.
 */
final class ClassQuery {
  private static final String SELECT =
      "select c from StudyClass c join fetch c.venue v join fetch c.term t join fetch c.course k";

  /** As a brochure is printed. */
  private static final String ORDER = " order by t.startsOn desc, v.position, c.code";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  static ClassQuery of(Search search) {
    ClassQuery query =
        new ClassQuery()
            .where("t.slug = :term", "term", search.term())
            .where("v.slug = :venue", "venue", search.venue())
            .where("k.category = :category", "category", search.category())
            .where("c.weekday = :weekday", "weekday", search.weekday())
            .where("(c.ageMin is null or c.ageMin <= :age)", "age", search.age())
            .where("(c.ageMax is null or c.ageMax >= :age)", "age", search.age())
            .where("c.fee <= :fee", "fee", search.maxFee());
    return query.mentioning(search.text());
  }

  ClassQuery where(String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  private ClassQuery mentioning(String text) {
    String[] words = text == null ? new String[0] : text.strip().split("[\\s　]+");
    for (int i = 0; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        mentioning(words[i], "word" + i);
      }
    }
    return this;
  }

  private void mentioning(String word, String name) {
    String like = " like :" + name + " escape '!'";
    String anywhere =
        "(lower(k.titleZh)"
            + like
            + " or lower(k.titleEn)"
            + like
            + " or lower(k.contentZh)"
            + like
            + " or lower(k.contentEn)"
            + like
            + " or lower(c.teacher)"
            + like
            + " or lower(v.nameZh)"
            + like
            + " or lower(v.nameEn)"
            + like
            + " or lower(c.code)"
            + like
            + ")";
    where(anywhere, name, "%" + literal(word.toLowerCase(Locale.ROOT)) + "%");
  }

  private static String literal(String word) {
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  List<StudyClass> list(EntityManager em) {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    TypedQuery<StudyClass> query = em.createQuery(SELECT + where + ORDER, StudyClass.class);
    values.forEach(query::setParameter);
    query.setHint("eclipselink.batch.type", "IN");
    query.setHint("eclipselink.batch", "c.meetings");
    query.setHint("eclipselink.batch", "c.reserves");
    List<StudyClass> classes = query.getResultList();
    classes.forEach(ClassQuery::load);
    return classes;
  }

  /** The first class loads for all of them; a page reads after the transaction is over. */
  private static void load(StudyClass loaded) {
    loaded.getMeetings().size();
    loaded.getReserves().size();
  }
}
