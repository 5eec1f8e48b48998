package dk.frirum.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The whole form of a database in lines of text: what a migration can make or forget. */
record Form(TreeSet<String> lines) {
  private static final List<String> QUERIES =
      List.of(
          """
          select 'table ' || c.relname || ' ' || c.relkind::text || ' persistence ' || c.relpersistence::text
            || ' row security ' || c.relrowsecurity || ' ' || c.relforcerowsecurity
            || ' options ' || coalesce(c.reloptions::text, '-') || ' comment ' || coalesce(obj_description(c.oid, 'pg_class'), '-')
          from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind not in ('i', 'c')
          """,
          """
          select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || ' not null ' || a.attnotnull || ' identity ' || a.attidentity::text || ' generated ' || a.attgenerated::text
            || ' default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-')
            || ' collation ' || a.attcollation::regcollation::text
            || ' comment ' || coalesce(col_description(c.oid, a.attnum), '-')
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
          """,
          """
          select 'constraint ' || coalesce(nullif(conrelid, 0)::regclass::text, '-') || ' ' || conname || ' '
            || pg_get_constraintdef(oid) || ' valid ' || convalidated
          from pg_constraint where connamespace = 'public'::regnamespace
          """,
          """
          select 'index ' || pg_get_indexdef(i.indexrelid) || ' valid ' || i.indisvalid
          from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace
          """,
          """
          select 'function ' || pg_get_functiondef(p.oid) || ' owner ' || p.proowner::regrole
          from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          """,
          """
          select 'trigger ' || pg_get_triggerdef(t.oid) || ' enabled ' || t.tgenabled::text
          from pg_trigger t join pg_class c on c.oid = t.tgrelid
          where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
          """,
          """
          select 'grant on ' || c.relname || ' to ' || coalesce(nullif(g.grantee, 0)::regrole::text, 'public') || ' ' || g.privilege_type
            || ' grantable ' || g.is_grantable
          from pg_class c, aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) g
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'S')
          """,
          """
          select 'grant by default ' || d.defaclobjtype::text || ' ' || d.defaclacl::text from pg_default_acl d
          """,
          """
          select 'grant on schema ' || n.nspname || ' ' || coalesce(n.nspacl::text, '-')
          from pg_namespace n where n.nspname = 'public'
          """,
          """
          select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' '
            || coalesce(qual, '-') || ' ' || coalesce(with_check, '-')
          from pg_policies where schemaname = 'public'
          """,
          """
          select 'sequence ' || sequencename || ' ' || data_type || ' from ' || start_value || ' by ' || increment_by
            || ' to ' || max_value || ' cycle ' || cycle
          from pg_sequences where schemaname = 'public'
          """,
          """
          select 'extension ' || extname || ' ' || extversion from pg_extension
          """,
          """
          select 'type ' || t.typname || ' ' || t.typtype::text || ' '
            || coalesce((select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = t.oid), '-')
          from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
          """);

  static Form of(DataSource database) {
    return of(DSL.using(database, SQLDialect.POSTGRES));
  }

  static Form of(DSLContext sql) {
    TreeSet<String> lines = new TreeSet<>();
    QUERIES.forEach(query -> lines.addAll(sql.resultQuery(query).fetch(0, String.class)));
    return new Form(lines);
  }

  /** What this one has and another has not, and the other way around. */
  List<String> differences(Form other) {
    List<String> differences = new ArrayList<>();
    lines.stream()
        .filter(each -> !other.lines.contains(each))
        .forEach(each -> differences.add("only here: " + each));
    other.lines.stream()
        .filter(each -> !lines.contains(each))
        .forEach(each -> differences.add("only there: " + each));
    return differences;
  }
}
