package org.artsenrol.enrol.catalogue.importer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sheets that make up a term, in the order in which they are taken, and their columns. */
public enum Sheet {
  TERM(
      "學期",
      need("term", "學期代碼", "學期"),
      need("name_zh", "學期名稱", "名稱"),
      may("name_en", "英文名稱"),
      need("starts_on", "開始日期", "開始日"),
      need("ends_on", "結束日期", "結束日")),
  VENUES(
      "場館",
      need("venue", "場館代碼", "場館"),
      need("name_zh", "場館名稱", "名稱"),
      may("name_en", "英文名稱"),
      may("address_zh", "地址"),
      may("address_en", "英文地址"),
      may("phone", "電話")),
  CLOSED_DAYS(
      "停課日",
      need("venue", "場館", "場館代碼"),
      need("day", "日期", "停課日"),
      need("reason_zh", "原因", "事由"),
      may("reason_en", "英文原因")),
  DISCOUNTS(
      "優惠",
      need("venue", "場館", "場館代碼"),
      need("kind", "優惠種類", "種類"),
      need("percent_off", "減免百分比", "減免"),
      may("proof_zh", "應備證明", "證明"),
      may("proof_en", "英文證明")),
  STAGES(
      "階段",
      need("venue", "場館", "場館代碼"),
      need("number", "階段序號", "階段"),
      need("kind", "階段種類", "種類"),
      need("name_zh", "階段名稱", "名稱"),
      may("name_en", "英文名稱"),
      need("opens_at", "開始報名", "開始時間"),
      need("closes_at", "截止報名", "截止時間"),
      may("draws_at", "抽籤時間"),
      may("objection_hours", "異議時數"),
      need("win_limit", "每人錄取上限", "錄取上限"),
      need("allocation", "分配方式"),
      need("rounds", "輪數"),
      may("reverse_even", "偶數輪顛倒"),
      may("groups", "保留身分", "身分"),
      need("pay_days", "繳費天數"),
      need("unpaid", "逾期未繳"),
      need("freed_reserve", "保留名額釋出"),
      may("waitlist_ends_at", "備取截止"),
      may("returning_of", "舊生資格"),
      may("from_age", "最小年齡", "年齡下限"),
      may("to_age", "最大年齡", "年齡上限"),
      may("residents_only", "限市民"),
      may("children_only", "限兒童由家長報名"),
      may("seat_percent", "名額百分比"),
      may("class_seats", "各班名額"),
      may("limit_scope", "上限範圍"),
      may("reserve_first", "保留先抽"),
      may("unfilled", "剩餘名額"),
      may("days_off", "繳費期限遇休館")),
  CLASSES(
      "班級",
      need("venue", "場館", "場館代碼"),
      need("class", "班級代碼", "班號", "班級"),
      need("course", "課程代碼", "課程"),
      need("category", "類別"),
      need("title_zh", "班名", "課程名稱", "名稱"),
      may("title_en", "英文班名"),
      need("teacher", "教師", "老師"),
      need("level", "程度"),
      may("age_min", "最小年齡", "年齡下限"),
      may("age_max", "最大年齡", "年齡上限"),
      need("content_zh", "課程內容", "內容"),
      may("content_en", "英文內容"),
      need("quota", "名額", "招生名額"),
      need("minimum", "開班人數", "最低開班人數"),
      may("reserve", "保留名額"),
      need("room", "教室", "地點"),
      need("weekday", "星期"),
      need("starts", "上課時間", "開始時間"),
      need("ends", "下課時間", "結束時間"),
      need("first_day", "第一堂日期", "開課日期", "開課日"),
      need("meetings", "堂數", "週數"),
      need("fee", "學費", "研習費"),
      may("materials_fee", "材料費"));

  /**
   * @param name as in the contract of the sheets
   * @param chinese names that are taken as well; the first is the one that is shown
   * @param needed whether a sheet without it cannot be read
   */
  record Column(String name, List<String> chinese, boolean needed) {

    boolean isCalled(String header) {
      String plain = plain(header);
      return plain.equals(name) || chinese.contains(plain);
    }
  }

  private final String chinese;
  private final List<Column> columns;

  Sheet(String chinese, Column... columns) {
    this.chinese = chinese;
    this.columns = List.of(columns);
  }

  private static Column need(String name, String... chinese) {
    return new Column(name, List.of(chinese), true);
  }

  private static Column may(String name, String... chinese) {
    return new Column(name, List.of(chinese), false);
  }

  /** The sheet that a file or a workbook's page stands for, by its English or Chinese name. */
  static Optional<Sheet> named(String title) {
    String plain = plain(title);
    return Arrays.stream(values())
        .filter(s -> s.title().equals(plain) || s.chinese.equals(plain))
        .findFirst();
  }

  /** Width and case of letters make no difference, nor do spaces. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }

  /** All names, for the sentence that says which there are. */
  static String titles() {
    return Arrays.stream(values()).map(Sheet::title).collect(Collectors.joining(", "));
  }

  /** The name of its file without the ending, e.g. {@code closed_days}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Column> columns() {
    return columns;
  }

  Optional<Column> columnCalled(String header) {
    return columns.stream().filter(c -> c.isCalled(header)).findFirst();
  }

  /** What the column is called in Chinese. */
  public String chineseName(String column) {
    return columns.stream()
        .filter(c -> c.name().equals(column))
        .map(c -> c.chinese().get(0))
        .findFirst()
        .orElse(column);
  }
}
