package org.alongside.monitoring;

import org.alongside.cases.CaseFileSection;
import org.alongside.monitoring.CaseContacts.Reached;
import org.alongside.planning.CurrentPlan;
import org.alongside.planning.CurrentPlans;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Shows the contacts in the case file, made and not made.
 */
@Component
class ContactSection implements CaseFileSection {

	private final Contacts contacts;

	private final CaseContacts reached;

	private final CurrentPlans plans;

	private final StaffDirectory staff;

	ContactSection(Contacts contacts, CaseContacts reached, CurrentPlans plans, StaffDirectory staff) {
		this.contacts = contacts;
		this.reached = reached;
		this.plans = plans;
		this.staff = staff;
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public String fragment() {
		return "monitoring/section :: contacts";
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		List<Contact> recorded = contacts.newestFirst(caseId);
		if (recorded.isEmpty()) {
			return null;
		}
		Map<UUID, String> goals = plans.of(caseId)
			.map(CurrentPlan::goals)
			.orElse(List.of())
			.stream()
			.collect(Collectors.toMap(CurrentPlan.Goal::id, CurrentPlan.Goal::statement));
		Reached how = reached.reached(caseId);
		return new Content((how.lastMade() != null) ? local(how.lastMade(), reader) : null, how.attempts(),
				recorded.stream().map((contact) -> shown(contact, goals, reader)).toList());
	}

	private Shown shown(Contact contact, Map<UUID, String> goals, StaffProfile reader) {
		Meeting meeting = contact.meeting();
		return new Shown(meeting.made(), meeting.mode(), local(meeting.contactAt(), reader), meeting.minutes(),
				staff.nameOf(Actor.person(meeting.by()).reference()), meeting.summary(), meeting.whyNotMade(),
				contact.goals().stream().map(goals::get).filter(Objects::nonNull).toList());
	}

	private static ZonedDateTime local(Instant at, StaffProfile reader) {
		return at.atZone(reader.zone());
	}

	/** What the section shows. */
	record Content(@Nullable ZonedDateTime lastMade, int attempts, List<Shown> contacts) {
	}

	/** A contact. */
	record Shown(boolean made, String mode, ZonedDateTime at, @Nullable Integer minutes, @Nullable String by,
			String summary, @Nullable String whyNotMade, List<String> goals) {
	}

}
