package org.alongside.safety;

import org.alongside.calendar.TimeLimit;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;

/**
 * By when a report is called in and handed in, by state; rows with effective date and
 * source. Both are counted from when it was suspected: no later than any law counts from.
 */
@Component
class ReportRules {

	private static final String IN_FORCE = """
			select call_hours, call_basis, written_limit, written_basis, phone, citation from report_rule
			where state in (:state, '*') and authority = :authority and effective_from <= :day
			order by (state = '*'), effective_from desc limit 1
			""";

	private final JdbcClient jdbc;

	private final WorkingCalendars calendars;

	ReportRules(JdbcClient jdbc, WorkingCalendars calendars) {
		this.jdbc = jdbc;
		this.calendars = calendars;
	}

	/** Returns who is called: {@code child-protection} or {@code adult-protection}. */
	static String authority(Population population) {
		return population == Population.CHILD ? "child-protection" : "adult-protection";
	}

	/** Returns the limits in force when something was suspected. */
	Limits limits(String state, Population population, Instant suspected) {
		return jdbc.sql(IN_FORCE)
			.param("state", state)
			.param("authority", authority(population))
			.param("day", Date.valueOf(SafetyRules.day(suspected)))
			.query((row, number) -> new Limits(suspected.plus(Duration.ofHours(row.getInt("call_hours"))),
					row.getString("call_basis"), written(suspected, row.getString("written_limit")),
					row.getString("written_basis"), row.getString("phone"), row.getString("citation")))
			.single();
	}

	/** The last moment that still is in time. */
	private Instant written(Instant suspected, String text) {
		TimeLimit limit = TimeLimit.of(text);
		Instant over = new WorkingDays(calendars.of(null)).after(suspected, limit);
		return limit.unit() == TimeLimit.Unit.HOURS ? over : over.minusSeconds(1);
	}

	/**
	 * The limits of a report.
	 *
	 * @param phone whom to call, or null when nobody has verified a number
	 */
	record Limits(Instant callDue, String callBasis, Instant writtenDue, String writtenBasis, @Nullable String phone,
			String citation) {
	}

}
