package org.alongside.fakes;

import org.alongside.calendar.Agency;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskContext;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * People who work here, and the words they read.
 */
public final class People {

	public static final Agency AGENCY = new Agency(ZoneId.of("America/New_York"));

	public static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

	public static final TeamId TEAM = TeamId.random();

	private People() {
	}

	public static StaffProfile worker(Role role) {
		return new StaffProfile(StaffId.random(), "dana", "Dana Reyes", Set.of(role), Set.of(TEAM), Set.of(),
				Locale.ENGLISH, ZoneId.of("America/New_York"));
	}

	public static TaskContext at(CaseId caseId, StaffProfile by, Map<String, Object> facts) {
		return new TaskContext("task-1", caseId, facts, by, NOW);
	}

	public static MessageSource messages(String... basenames) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(basenames);
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
