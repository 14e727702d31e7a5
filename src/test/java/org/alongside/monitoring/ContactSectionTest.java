package org.alongside.monitoring;

import org.alongside.fakes.FakeStaff;
import org.alongside.fakes.Pages;
import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ContactSectionTest {

	private final MonitoringDesk desk = new MonitoringDesk();

	private final ContactSection section = new ContactSection(desk.contacts, desk.reached, desk.plans,
			new FakeStaff().with(desk.worker));

	@Test
	void isSilentBeforeTheFirstContact() {
		assertThat(section.content(desk.caseId, desk.worker)).isNull();
	}

	@Test
	void showsContactsMadeAndNotMadeInTheReadersZone() {
		desk.contact(desk.answers());
		Map<String, Object> attempt = desk.answers();
		attempt.put("made", "no");
		attempt.put("whyNotMade", "Nobody opened");
		attempt.put("contactAt", "2026-11-23T09:45");
		desk.contact(attempt);
		assertThat(Pages.section(section.fragment(), section.content(desk.caseId, desk.worker), Locale.ENGLISH, "messages/monitoring")).contains("Last reached",
				"Tried in vain since: 1", "Home visit", "Not made", "Nobody opened", "9:45", "I want a dry bedroom",
				"Dana Reyes").doesNotContain("??");
	}

}
