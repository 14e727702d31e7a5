package org.alongside.cases;

import org.alongside.calendar.Agency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Locale;

/**
 * Gives out the numbers people use, gap-free per year: {@code AL-2026-000123}.
 */
@Component
class CaseNumbers {

	private static final String NEXT = """
			insert into case_number (year, last) values (:year, 1)
			on conflict (year) do update set last = case_number.last + 1
			returning last
			""";

	private final JdbcClient jdbc;

	private final Agency agency;

	CaseNumbers(JdbcClient jdbc, Agency agency) {
		this.jdbc = jdbc;
		this.agency = agency;
	}

	String next(Instant at) {
		int year = agency.dayOf(at).getYear();
		int last = jdbc.sql(NEXT).param("year", year).query(Integer.class).single();
		return String.format(Locale.ROOT, "AL-%d-%06d", year, last);
	}

}
