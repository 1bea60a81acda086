package org.brecha.download;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.FieldType;
import org.brecha.layer.LayerField;

/**
 * The tables of a GeoPackage 1.3 (OGC 12-128r17) with the extensions R-tree index, metadata and
 * schema, word for word where a checker compares them.
 */
final class GeoPackageTables {

  /** Name of the primary key and of the geometry; no layer has such fields. */
  static final String KEY = "fid";

  static final String SHAPE = "geom";

  /** Tables for people beside the layer's own. */
  static final String DICTIONARY = "data_dictionary";

  static final String STYLES = "layer_styles";

  private static final String NOW = "strftime('%Y-%m-%dT%H:%M:%fZ','now')";

  static final List<String> STANDARD =
      List.of(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL"
              + " PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT"
              + " NULL, definition TEXT NOT NULL, description TEXT)",
          "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT"
              + " NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME"
              + " NOT NULL DEFAULT ("
              + NOW
              + "), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,"
              + " CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES"
              + " gpkg_spatial_ref_sys(srs_id))",
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
              + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m"
              + " TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
              + " CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY"
              + " (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN"
              + " KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
          "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT"
              + " NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE"
              + " (table_name, column_name, extension_name))",
          "CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope"
              + " TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL, mime_type TEXT NOT"
              + " NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')",
          "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT,"
              + " column_name TEXT, row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT ("
              + NOW
              + "), md_file_id INTEGER NOT NULL, md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN"
              + " KEY (md_file_id) REFERENCES gpkg_metadata(id), CONSTRAINT crmr_mpi_fk FOREIGN KEY"
              + " (md_parent_id) REFERENCES gpkg_metadata(id))",
          "CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name"
              + " TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,"
              + " CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE"
              + " (table_name, name))",
          "CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type"
              + " TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC,"
              + " max_is_inclusive BOOLEAN, description TEXT, CONSTRAINT gdcc_ntv UNIQUE"
              + " (constraint_name, constraint_type, value))",
          "CREATE TABLE "
              + STYLES
              + " (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),"
              + " f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),"
              + " styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description"
              + " TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)",
          "CREATE TABLE "
              + DICTIONARY
              + " (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, field TEXT, type TEXT, title_es"
              + " TEXT, title_en TEXT, description_es TEXT, description_en TEXT)");

  private GeoPackageTables() {}

  static String features(String table, ShapeKind kind, List<LayerField> fields) {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(quote(table));
    sql.append(" (" + KEY + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, " + SHAPE + " ");
    sql.append(typeName(kind));
    for (LayerField field : fields) {
      sql.append(", ").append(quote(field.name())).append(' ').append(typeName(field.type()));
    }
    return sql.append(')').toString();
  }

  static String typeName(ShapeKind kind) {
    return switch (kind) {
      case MULTI_POLYGON -> "MULTIPOLYGON";
      case LINE -> "LINESTRING";
      case POINT -> "POINT";
      case ANY -> "GEOMETRY";
    };
  }

  private static String typeName(FieldType type) {
    return switch (type) {
      case TEXT -> "TEXT";
      case INTEGER -> "INTEGER";
      case NUMBER -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  /** Name of the index of a table. */
  static String index(String table) {
    return "rtree_" + table + "_" + SHAPE;
  }

  static String indexTable(String table) {
    return "CREATE VIRTUAL TABLE "
        + quote(index(table))
        + " USING rtree(id, minx, maxx, miny, maxy)";
  }

  /** Keeps the index right when somebody edits the file (annex F.3 of the standard). */
  static List<String> triggers(String table) {
    String on = " ON " + quote(table);
    String index = quote(index(table));
    String shape = "NEW." + SHAPE;
    String there = "(" + shape + " NOT NULL AND NOT ST_IsEmpty(" + shape + "))";
    String notThere = "(" + shape + " ISNULL OR ST_IsEmpty(" + shape + "))";
    String put =
        "INSERT OR REPLACE INTO %s VALUES (NEW.%s, ST_MinX(%s), ST_MaxX(%s), ST_MinY(%s),"
                .formatted(index, KEY, shape, shape, shape)
            + " ST_MaxY(%s)); ".formatted(shape);
    String drop = "DELETE FROM %s WHERE id = OLD.%s; ".formatted(index, KEY);
    String same = "OLD.%s = NEW.%s".formatted(KEY, KEY);
    String other = "OLD.%s != NEW.%s".formatted(KEY, KEY);
    List<String> triggers = new ArrayList<>();
    triggers.add(trigger(table, "insert", "AFTER INSERT" + on + " WHEN " + there, put));
    String ofShape = "AFTER UPDATE OF " + SHAPE + on + " WHEN " + same;
    triggers.add(trigger(table, "update1", ofShape + " AND " + there, put));
    triggers.add(trigger(table, "update2", ofShape + " AND " + notThere, drop));
    String ofAny = "AFTER UPDATE" + on + " WHEN " + other;
    triggers.add(trigger(table, "update3", ofAny + " AND " + there, drop + put));
    triggers.add(
        trigger(
            table,
            "update4",
            ofAny + " AND " + notThere,
            "DELETE FROM %s WHERE id IN (OLD.%s, NEW.%s); ".formatted(index, KEY, KEY)));
    triggers.add(
        trigger(table, "delete", "AFTER DELETE" + on + " WHEN OLD." + SHAPE + " NOT NULL", drop));
    return triggers;
  }

  private static String trigger(String table, String name, String when, String then) {
    return "CREATE TRIGGER "
        + quote(index(table) + "_" + name)
        + " "
        + when
        + " BEGIN "
        + then
        + "END";
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
