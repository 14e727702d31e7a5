package org.alongside.monitoring;

import org.alongside.cases.CaseSummary;
import org.alongside.fakes.FakeAttainment;
import org.alongside.fakes.FakeCases;
import org.alongside.fakes.FakeDecisions;
import org.alongside.fakes.FakePlans;
import org.alongside.fakes.FakeStories;
import org.alongside.fakes.FakeProcesses;
import org.alongside.fakes.People;
import org.alongside.fakes.Written;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.cases.Stage;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Monitoring with everything around it in memory.
 */
class MonitoringDesk {

	final FakeCases cases = new FakeCases();

	final FakeStories stories = new FakeStories();

	final FakeProcesses processes = new FakeProcesses();

	final Written written = new Written();

	final StaffProfile worker = People.worker(Role.CASE_MANAGER);

	final CaseId caseId = CaseId.random();

	final FakePlans plans = new FakePlans();

	final FakeAttainment attainment = new FakeAttainment();

	final ContactsInMemory contacts = new ContactsInMemory();

	final List<PlanReview> reviews = new ArrayList<>();

	final MakeContact makeContact;

	final ReviewPlan reviewPlan;

	final SchedulingContacts scheduling;

	final ReportingChange reporting;

	final CaseContacts reached = new RecordedContacts(contacts);

	MonitoringDesk() {
		cases.cases.put(caseId, new CaseSummary(caseId, "AL-2026-000001", ClientId.random(), "Ana Ruiz", "ageing",
				People.TEAM, worker.id(), Stage.MONITORING, 3, People.NOW));
		PlanReviews kept = new ReviewsInMemory();
		makeContact = new MakeContact(contacts, kept, plans, cases, stories, written.acts());
		reviewPlan = new ReviewPlan(kept, plans, attainment, written.acts());
		scheduling = new SchedulingContacts(cases, contacts, plans, new FakeDecisions().with("contact-schedule", (
				inputs) -> ("ageing".equals(inputs.get("programme")) && Integer.valueOf(3).equals(inputs.get("acuity")))
						? List.of(Map.of("contactDays", 7, "faceToFaceDays", 14, "reviewDays", 60, "retryDays", 1))
						: List.of()),
				People.AGENCY);
		reporting = new ReportingChange(processes, written.acts());
	}

	Map<String, Object> answers() {
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("made", "yes");
		answers.put("mode", "home-visit");
		answers.put("contactAt", "2026-11-23T09:30");
		answers.put("goalIds", List.of(plans.goal.id().toString()));
		answers.put("summary", "The wall was painted");
		answers.put("nextStep", "continue");
		return answers;
	}

	Map<String, Object> contact(Map<String, Object> answers) {
		return makeContact.complete(People.at(caseId, worker, Map.of()), answers);
	}

	/** The contacts in memory. */
	static class ContactsInMemory implements Contacts {

		final List<Contact> kept = new ArrayList<>();

		@Override
		public Contact save(Contact contact) {
			kept.add(contact);
			return contact;
		}

		@Override
		public List<Contact> newestFirst(CaseId caseId) {
			return kept.stream()
				.sorted(Comparator.comparing((Contact contact) -> contact.meeting().contactAt()).reversed())
				.toList();
		}

		@Override
		public @Nullable Instant lastMade(CaseId caseId) {
			return kept.stream()
				.filter((contact) -> contact.meeting().made())
				.map((contact) -> contact.meeting().contactAt())
				.max(Comparator.naturalOrder())
				.orElse(null);
		}

		@Override
		public List<Contact> attemptsSince(CaseId caseId, Instant since) {
			return kept.stream()
				.filter((contact) -> !contact.meeting().made() && contact.meeting().contactAt().isAfter(since))
				.toList();
		}

	}

	private class ReviewsInMemory implements PlanReviews {

		@Override
		public PlanReview save(PlanReview review) {
			reviews.add(review);
			return review;
		}

		@Override
		public Optional<PlanReview> latest(CaseId any) {
			return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.get(reviews.size() - 1));
		}

	}

}
