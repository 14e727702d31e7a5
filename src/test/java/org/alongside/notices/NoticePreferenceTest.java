package org.alongside.notices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class NoticePreferenceTest {

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	/** A Monday. */
	private static final String DAY = "2026-11-23T";

	@ParameterizedTest
	@CsvSource({ "18:00,07:00,17:59,false", "18:00,07:00,18:00,true", "18:00,07:00,00:00,true",
			"18:00,07:00,06:59,true", "18:00,07:00,07:00,false", "12:00,13:00,12:30,true", "12:00,13:00,13:00,false",
			",,03:00,false" })
	void isQuietFromItsBeginningUntilItsEndAlsoOverMidnight(LocalTime from, LocalTime until, LocalTime at,
			boolean quiet) {
		assertThat(preference(from, until).quiet(at)).isEqualTo(quiet);
	}

	@Test
	void countsInTheZoneOfThePersonAlsoWhenTheClocksChange() {
		NoticePreference quiet = preference(LocalTime.of(18, 0), LocalTime.of(7, 0));
		assertThat(quiet.quiet(Instant.parse("2026-10-31T10:59:59Z"), NEW_YORK)).isTrue();
		assertThat(quiet.quiet(Instant.parse("2026-10-31T11:00:00Z"), NEW_YORK)).isFalse();
		// from 1 November on New York is five hours behind
		assertThat(quiet.quiet(Instant.parse("2026-11-02T11:59:59Z"), NEW_YORK)).isTrue();
		assertThat(quiet.quiet(Instant.parse("2026-11-02T12:00:00Z"), NEW_YORK)).isFalse();
	}

	@Test
	void theDigestIsDueFromItsTimeUntilTheDayIsOverAndNotWhileNothingIsTold() {
		NoticePreference chosen = preference(LocalTime.of(18, 0), LocalTime.of(6, 0));
		assertThat(chosen.due(Instant.parse(DAY + "11:59:00Z"), NEW_YORK)).isFalse();
		assertThat(chosen.due(Instant.parse(DAY + "12:00:00Z"), NEW_YORK)).isTrue();
		assertThat(chosen.due(Instant.parse(DAY + "22:59:00Z"), NEW_YORK)).isTrue();
		assertThat(chosen.due(Instant.parse(DAY + "23:00:00Z"), NEW_YORK)).isFalse();
		assertThat(chosen.due(Instant.parse("2026-11-22T15:00:00Z"), NEW_YORK)).as("on a Sunday").isFalse();
	}

	private static NoticePreference preference(LocalTime from, LocalTime until) {
		return new NoticePreference(from, until, Set.of(DayOfWeek.SUNDAY), LocalTime.of(7, 0), true, null);
	}

}
