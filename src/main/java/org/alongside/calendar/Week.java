package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The usual week from a day on.
 *
 * @param from the first day it counts for
 * @param zone where its days begin and end, or null where nothing is said
 * @param days Monday to Sunday; at least one of them is worked
 * @param basis {@code law}, {@code standard} or {@code default}
 * @param citation where it is written
 */
public record Week(LocalDate from, @Nullable ZoneId zone, List<DayKind> days, String basis, String citation) {

	public Week {
		days = List.copyOf(days);
		if (days.size() != 7 || days.stream().allMatch(day -> day == DayKind.CLOSED)) {
			throw new IllegalArgumentException("A week has seven days, and one of them is worked");
		}
	}

	static Week of(LocalDate from, @Nullable ZoneId zone, String letters, String basis, String citation) {
		return new Week(from, zone, letters.chars().mapToObj(letter -> DayKind.of((char) letter)).toList(), basis,
				citation);
	}

	DayKind kind(LocalDate day) {
		return days.get(day.getDayOfWeek().getValue() - 1);
	}

}
