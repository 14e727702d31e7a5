package org.alongside.referral;

import org.alongside.calendar.DueDate;
import org.alongside.cases.CaseSummary;
import org.alongside.clients.NewClient;
import org.alongside.fakes.FakeCases;
import org.alongside.fakes.FakeClients;
import org.alongside.fakes.FakePlans;
import org.alongside.fakes.FakeProcesses;
import org.alongside.fakes.FakeStaff;
import org.alongside.fakes.People;
import org.alongside.fakes.Written;
import org.alongside.planning.PlanActivated;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskHandler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Referrals with everything around them in memory.
 */
class ReferralDesk {

	final FakeCases cases = new FakeCases();

	final FakeClients clients = new FakeClients();

	final FakeProcesses processes = new FakeProcesses();

	final Written written = new Written();

	final StaffProfile worker = People.worker(Role.CASE_MANAGER);

	final ReferralsInMemory referrals = new ReferralsInMemory();

	final FakePlans plans = new FakePlans();

	final UUID wanted = UUID.randomUUID();

	final UUID need = UUID.randomUUID();

	final CaseId caseId;

	final RecordedReferrals recorded;

	final SendingReferral sending;

	final EndingReferral ending;

	final AnsweringReferral answering;

	private final Map<String, TaskHandler> handlers = new HashMap<>();

	ReferralDesk() {
		this("addiction");
	}

	ReferralDesk(String programme) {
		CaseSummary opened = cases.open(
				clients.register(new NewClient("Ana", "Ruiz", null, null, null, "es", true, "Never at home; he listens",
						List.of(), List.of(), null, List.of(), "web"), Actor.automatic("test"), People.NOW),
				programme, People.TEAM, Actor.automatic("test"), People.NOW);
		caseId = opened.id();
		cases.cases.put(caseId, new CaseSummary(opened.id(), opened.number(), opened.clientId(), opened.clientName(),
				programme, opened.teamId(), worker.id(), opened.stage(), 2, opened.opened()));
		recorded = new RecordedReferrals(referrals, processes, written.acts());
		sending = new SendingReferral(referrals,
				new ReferralLetters(cases, clients, new FakeStaff().with(worker), People.messages("messages/referral")),
				cases, (code, process, task, acuity, from) -> new DueDate(from.plus(Duration.ofDays(3)), 50, "default",
						"test", process + "/" + task),
				written.acts());
		ending = new EndingReferral(referrals, plans, written.acts());
		answering = new AnsweringReferral(referrals, processes, written.acts());
		for (TaskHandler handler : List.of(new ChooseService(referrals, written.acts()),
				new ChasePartner(referrals, written.acts()), new ConfirmServiceStart(referrals, written.acts()),
				new AskBenefit(referrals, written.acts()))) {
			handlers.put(handler.task().substring("referral/".length()), handler);
		}
	}

	ReferralDesk begun() {
		recorded.begin(new PlanActivated(caseId, "addiction",
				List.of(new PlanActivated.Wanted(wanted, need, "Sleeps in a car", "Shelter")), People.NOW));
		return this;
	}

	ReferralDesk chosen() {
		complete("choose-service", choice());
		return this;
	}

	ReferralDesk sent() {
		sending.send(id(), People.NOW);
		return this;
	}

	ReferralDesk accepted() {
		answering.answer(caseId, ReferralId.of(id()), "accepted", null, worker.id(), People.NOW);
		return this;
	}

	Map<String, Object> choice() {
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("clientChose", "yes");
		answers.put("offered", "Two shelters");
		answers.put("serviceName", "Night shelter");
		answers.put("organization", "Open Door");
		answers.put("whyChosen", "They take the dog");
		answers.put("consentToShare", "yes");
		return answers;
	}

	ServiceReferral referral() {
		return referrals.kept.values().iterator().next();
	}

	String id() {
		return referral().id().toString();
	}

	Map<String, Object> prefill(String task) {
		return handlers.get(task).prefill(People.at(caseId, worker, Map.of("referralId", id())));
	}

	Map<String, Object> complete(String task, Map<String, Object> answers) {
		return handlers.get(task).complete(People.at(caseId, worker, Map.of("referralId", id())), answers);
	}

	/** The referrals in memory. */
	static class ReferralsInMemory implements ServiceReferrals {

		final Map<ReferralId, ServiceReferral> kept = new LinkedHashMap<>();

		private final List<UUID> wanted = new ArrayList<>();

		@Override
		public ServiceReferral save(ServiceReferral referral) {
			kept.put(referral.id(), referral);
			wanted.add(referral.wantedId());
			return referral;
		}

		@Override
		public Optional<ServiceReferral> findById(ReferralId id) {
			return Optional.ofNullable(kept.get(id));
		}

		@Override
		public boolean existsByWantedId(UUID wantedId) {
			return wanted.contains(wantedId);
		}

		@Override
		public List<ServiceReferral> of(CaseId caseId) {
			return List.copyOf(kept.values());
		}

		@Override
		public List<ServiceReferral> open(CaseId caseId) {
			return kept.values().stream().filter((referral) -> referral.status().open()).toList();
		}

	}

}
