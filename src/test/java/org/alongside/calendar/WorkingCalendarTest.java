package org.alongside.calendar;

import org.alongside.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendars that come with the product, read from their tables.
 */
class WorkingCalendarTest {

	private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.migrated());

	private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

	private final WorkingCalendars calendars = new StoredCalendars(JDBC, new Agency(ZoneId.of("America/New_York")),
			Clock.fixed(NOW, ZoneOffset.UTC));

	@BeforeEach
	void asItComes() {
		JDBC.sql("delete from calendar_change").update();
		JDBC.sql("delete from calendar_week where calendar <> 'agency'").update();
	}

	/** The dates published by the Office of Personnel Management. */
	@ParameterizedTest
	@CsvSource({ "2025, 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
			"2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
			"2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
			"2028, 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
			"2029, 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25",
			"2030, 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25" })
	void keepsTheFederalHolidays(int year, String days) {
		assertThat(calendars.of(null).holidays(year)).extracting(holiday -> holiday.day().toString().substring(5))
			.containsExactly(days.split(" "));
	}

	@Test
	void keepsThemForAHundredYearsAndNeverOnAWeekend() {
		WorkingCalendar agency = calendars.of(null);
		for (int year = 2025; year <= 2125; year++) {
			assertThat(agency.holidays(year)).hasSizeBetween(10, 12)
				.allSatisfy(holiday -> assertThat(holiday.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY,
						DayOfWeek.SUNDAY))
				.allSatisfy(holiday -> assertThat(agency.kind(holiday.day())).isEqualTo(DayKind.CLOSED))
				.allSatisfy(holiday -> assertThat(holiday.citation()).startsWith("5 USC 6103"));
		}
		assertThat(agency.kind(LocalDate.of(2096, 2, 29))).isEqualTo(DayKind.WORKING);
	}

	@Test
	void letsAProgrammesDayStandBeforeTheAgencys() {
		change("agency", "2026-12-24", "closed", "2020-01-01");
		change("ageing", "2026-12-24", "half", "2020-01-01");
		LocalDate day = LocalDate.of(2026, 12, 24);
		assertThat(calendars.of(null).kind(day)).isEqualTo(DayKind.CLOSED);
		assertThat(calendars.of("disability").kind(day)).isEqualTo(DayKind.CLOSED);
		assertThat(calendars.of("ageing").kind(day)).isEqualTo(DayKind.HALF);
		assertThat(calendars.of("ageing").kind(LocalDate.of(2026, 12, 25))).isEqualTo(DayKind.CLOSED);
	}

	@Test
	void letsAChangeCountFromTheDayItTakesEffect() {
		change("agency", "2027-03-01", "closed", "2026-11-24");
		LocalDate day = LocalDate.of(2027, 3, 1);
		assertThat(calendars.of(null).kind(day)).isEqualTo(DayKind.WORKING);
		assertThat(calendars.of(null, NOW.plusSeconds(86_400)).kind(day)).isEqualTo(DayKind.CLOSED);
	}

	@Test
	void seesAtOnceWhatWasChangedAndTakesAHolidayAway() {
		LocalDate veterans = LocalDate.of(2027, 11, 11);
		assertThat(calendars.of(null).kind(veterans)).isEqualTo(DayKind.CLOSED);
		change("agency", "2027-11-11", "usual", "2026-01-01");
		assertThat(calendars.of(null).kind(veterans)).isEqualTo(DayKind.WORKING);
		assertThat(calendars.of(null).holidays(2027)).extracting(Holiday::day).doesNotContain(veterans);
	}

	@Test
	void letsAProgrammeHaveAWeekAndAZoneOfItsOwn() {
		JDBC.sql("insert into calendar_week (calendar, effective_from, zone, days, basis, citation)"
				+ " values ('addiction', '2026-01-01', 'America/Phoenix', 'WWWWWHC', 'default', 'Board, 2025')")
			.update();
		WorkingCalendar addiction = calendars.of("addiction");
		assertThat(addiction.kind(LocalDate.of(2026, 11, 28))).isEqualTo(DayKind.HALF);
		assertThat(addiction.zone(LocalDate.of(2026, 1, 1))).isEqualTo(ZoneId.of("America/Phoenix"));
		assertThat(addiction.zone(LocalDate.of(2025, 12, 31))).isEqualTo(Calendars.NEW_YORK);
		assertThat(addiction.kind(LocalDate.of(2025, 12, 27))).as("the agency's week before its own")
			.isEqualTo(DayKind.CLOSED);
		assertThat(addiction.holidays(2026)).hasSize(11);
		assertThat(calendars.of("disability").kind(LocalDate.of(2026, 11, 28))).isEqualTo(DayKind.CLOSED);
	}

	@Test
	void keepsALeapDayInLeapYearsOnly() {
		HolidayRule rule = new HolidayRule("leap", 2, 29, null, 0, false, DayKind.CLOSED, 1900, null, "default",
				"Agency");
		WorkingCalendar calendar = WorkingCalendar.of(ZoneOffset.UTC, List.of(Calendars.week("WWWWWWW")), List.of(rule),
				List.of());
		assertThat(calendar.holidays(2028)).hasSize(1);
		assertThat(calendar.holidays(2100)).isEmpty();
		assertThat(
				new WorkingDays(calendar).after(Instant.parse("2028-02-28T10:00:00Z"), TimeLimit.of("1 working-days")))
			.isEqualTo(Instant.parse("2028-03-02T00:00:00Z"));
	}

	private static void change(String calendar, String day, String kind, String from) {
		JDBC.sql("insert into calendar_change (calendar, day, kind, name, reason, effective_from, entered_by,"
				+ " entered_at) values (?, cast(? as date), ?, 'A day', 'Because', cast(? as date), 'system:test', now())")
			.params(calendar, day, kind, from)
			.update();
	}

}
