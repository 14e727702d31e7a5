package org.alongside.notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The figures notices go by, as they are in force today. Kept as rows with effective date
 * and source.
 */
@Component
class NoticeRules {

	private static final String IN_FORCE = """
			select distinct on (name) name, value from notice_rule where effective_from <= :day
			order by name, effective_from desc
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	NoticeRules(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What counts for whoever chose nothing. */
	NoticePreference usual() {
		Map<String, String> rules = inForce();
		return new NoticePreference(null, null,
				Arrays.stream(Objects.requireNonNull(rules.get("quiet-days")).split(","))
					.filter(day -> !day.isBlank())
					.map(day -> DayOfWeek.of(Integer.parseInt(day.strip())))
					.collect(Collectors.toSet()),
				LocalTime.parse(Objects.requireNonNull(rules.get("digest-at"))), true, null);
	}

	/** How long digests are kept. */
	Duration kept() {
		return Duration.ofDays(Long.parseLong(Objects.requireNonNull(inForce().get("digest-days"))));
	}

	private Map<String, String> inForce() {
		Map<String, String> rules = new HashMap<>();
		jdbc.sql(IN_FORCE)
			.param("day", Date.valueOf(LocalDate.ofInstant(clock.instant(), clock.getZone())))
			.query(row -> {
				rules.put(row.getString("name"), row.getString("value"));
			});
		return rules;
	}

}
