package org.artsenrol.enrol.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** All rows of a database as text, by table: to compare before and after. */
final class Rows {
  private static final String COLUMNS =
      "select table_name, column_name, data_type from information_schema.columns"
          + " where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'"
          + " order by table_name, ordinal_position";

  /** A column and whether it holds bytes. */
  private record Column(String name, boolean bytes) {}

  private final Map<String, List<Column>> columns;

  /** Looks at the tables and columns that are there now; later ones are not compared. */
  Rows(DataSource source) throws SQLException {
    columns = columns(source);
  }

  private static Map<String, List<Column>> columns(DataSource source) throws SQLException {
    Map<String, List<Column>> found = new TreeMap<>();
    try (Connection connection = source.getConnection();
        ResultSet row = connection.createStatement().executeQuery(COLUMNS)) {
      while (row.next()) {
        String type = row.getString(3).toLowerCase(Locale.ROOT);
        boolean bytes = type.contains("large object") || type.equals("bytea");
        found
            .computeIfAbsent(row.getString(1).toLowerCase(Locale.ROOT), t -> new ArrayList<>())
            .add(new Column(row.getString(2), bytes));
      }
    }
    return found;
  }

  /** Each table's rows in the order of their keys. */
  Map<String, List<String>> read(DataSource source) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    try (Connection connection = source.getConnection()) {
      for (String table : columns.keySet()) {
        rows.put(table, read(connection, table));
      }
    }
    return rows;
  }

  private List<String> read(Connection connection, String table) throws SQLException {
    String names = String.join(", ", columns.get(table).stream().map(Column::name).toList());
    List<String> rows = new ArrayList<>();
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery("select " + names + " from " + table + " order by 1")) {
      while (row.next()) {
        rows.add(text(row, columns.get(table)));
      }
    }
    return rows;
  }

  private static String text(ResultSet row, List<Column> columns) throws SQLException {
    List<String> values = new ArrayList<>();
    for (Column column : columns) {
      values.add(
          column.name()
              + "="
              + (column.bytes() ? hex(row.getBytes(column.name())) : row.getString(column.name())));
    }
    return String.join(" ", values);
  }

  /** A column that came later holds nothing in rows that were there before. */
  private static String hex(byte[] bytes) {
    return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
  }
}
