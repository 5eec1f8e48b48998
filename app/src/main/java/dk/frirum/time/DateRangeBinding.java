package dk.frirum.time;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullUnmarked;

/**
 * Carries a {@link DateRange} to and from PostgreSQL's {@code daterange}; named by the generated
 * tables.
 */
@NullUnmarked
public final class DateRangeBinding implements Binding<Object, DateRange> {
  private static final long serialVersionUID = 1L;

  @Override
  public Converter<Object, DateRange> converter() {
    return Converter.ofNullable(
        Object.class,
        DateRange.class,
        stored -> DateRange.parse(stored.toString()),
        DateRange::text);
  }

  @Override
  public void sql(BindingSQLContext<DateRange> context) throws SQLException {
    if (context.render().paramType() == ParamType.INLINED) {
      context.render().visit(DSL.inline(context.convert(converter()).value())).sql("::daterange");
    } else {
      context.render().sql(context.variable()).sql("::daterange");
    }
  }

  @Override
  public void register(BindingRegisterContext<DateRange> context) throws SQLException {
    context.statement().registerOutParameter(context.index(), Types.VARCHAR);
  }

  @Override
  public void set(BindingSetStatementContext<DateRange> context) throws SQLException {
    DateRange value = context.value();
    context.statement().setString(context.index(), value == null ? null : value.text());
  }

  @Override
  public void get(BindingGetResultSetContext<DateRange> context) throws SQLException {
    context.convert(converter()).value(context.resultSet().getString(context.index()));
  }

  @Override
  public void get(BindingGetStatementContext<DateRange> context) throws SQLException {
    context.convert(converter()).value(context.statement().getString(context.index()));
  }

  @Override
  public void set(BindingSetSQLOutputContext<DateRange> context) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void get(BindingGetSQLInputContext<DateRange> context) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }
}
