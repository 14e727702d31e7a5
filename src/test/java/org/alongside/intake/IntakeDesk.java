package org.alongside.intake;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.Programmes;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients.LikelyMatch;
import org.alongside.clients.NewClient;
import org.alongside.clients.NewClient.Identifier;
import org.alongside.engine.CaseProcesses;
import org.alongside.fakes.FakeCases;
import org.alongside.fakes.FakeClients;
import org.alongside.fakes.FakeDanger;
import org.alongside.fakes.FakeDecisions;
import org.alongside.fakes.FakePersonAccess;
import org.alongside.fakes.FakeStaff;
import org.alongside.fakes.FakeStories;
import org.alongside.fakes.People;
import org.alongside.fakes.Written;
import org.alongside.intake.ReceivingReferral.Received;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.safety.Populations;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The intake with everything around it in memory.
 */
class IntakeDesk {

	static final Map<String, Object> NO_DANGER = Map.of("story", "I lost my job in May.");

	final FakeClients clients = new FakeClients();

	final FakeCases cases = new FakeCases();

	final Written written = new Written();

	final FakeStories stories = new FakeStories();

	final FakeDanger danger = new FakeDanger();

	final List<String> started = new ArrayList<>();

	final StaffProfile worker = People.worker(Role.INTAKE_WORKER);

	final Map<CaseId, IntakeFile> kept = new HashMap<>();

	final FakeDecisions decisions = new FakeDecisions().with("eligibility",
			(inputs) -> List.of(Map.of("eligible", true, "reason", "Lives here.", "citation", "Agency rule 1")));

	final DangerRules rules = new DangerRules(decisions, new Populations(decisions));

	final FakePersonAccess told = new FakePersonAccess();

	final IntakeFiles files = new KeptFiles();

	final IntakeTexts texts = new IntakeTexts(People.messages("messages/intake"), clients, cases, People.AGENCY);

	final IntakeSteps steps = new IntakeSteps(files, clients, cases, decisions, texts, rules, danger, written.acts(),
			told, Clock.fixed(People.NOW, ZoneOffset.UTC));

	final ReceivingReferral reception = new ReferralReception(files, clients, cases, new OneProgramme(),
			new FakeStaff(), new Starts(), stories, written.acts(), told);

	final CaseAccess everybody = new EverybodySees();

	final AskingLater later = new AskingLater(everybody, files, rules, danger, written.acts(),
			Clock.fixed(People.NOW, ZoneOffset.UTC));

	private final Map<String, TaskHandler> handlers = new HashMap<>();

	IntakeDesk() {
		for (TaskHandler handler : List.of(new ScreenReferral(files, cases, clients, stories, rules, written.acts()),
				new RespondToCrisis(files, texts, danger, written.acts()),
				new ComparePeople(files, cases, clients, texts, written.acts(), told),
				new CheckEligibility(files, cases, clients,
						(region, day) -> Optional.of(new PovertyGuideline(region, day, 15_960, 5_680, "91 FR 1797")),
						"48+DC", written.acts()),
				new ObtainConsent(files, written.acts()),
				new DecideIntake(files, texts, danger, written, written.acts()))) {
			handlers.put(handler.task(), handler);
		}
	}

	Received receive(ReferralReceived referral) {
		return reception.receive(referral, Actor.person(worker.id()), People.NOW);
	}

	/** Receives a referral and returns its case. */
	CaseId received() {
		return receive(referral("physical-health", null, List.of())).caseId();
	}

	/** Walks a referral to where it is to be decided on. */
	CaseId readyToDecide(boolean consented) {
		CaseId caseId = received();
		complete("screen-referral", caseId, NO_DANGER);
		steps.triageCrisis(caseId);
		complete("check-eligibility", caseId,
				Map.of("livesInArea", "yes", "insured", "no", "householdSize", 2, "monthlyIncome", 1_500));
		steps.decideEligibility(caseId);
		complete("obtain-consent", caseId,
				consented ? Map.of("consent", "given", "how", "verbal", "consentedOn", "2026-11-23")
						: Map.of("consent", "refused", "consentedOn", "2026-11-23"));
		return caseId;
	}

	Map<String, Object> complete(String task, CaseId caseId, Map<String, Object> answers) {
		return handlers.get("intake/" + task).complete(context(caseId), answers);
	}

	Map<String, Object> prefill(String task, CaseId caseId) {
		return handlers.get("intake/" + task).prefill(context(caseId));
	}

	Reversal reversal(String task, CaseId caseId) {
		return handlers.get("intake/" + task).reversal(context(caseId), Map.of());
	}

	LikelyMatch known(String givenName) {
		ClientId id = clients.register(person(givenName, List.of()), Actor.automatic("test"), People.NOW);
		ClientProfile profile = clients.find(id).orElseThrow();
		LikelyMatch match = new LikelyMatch(profile, 90, List.of("sameBirthDate"));
		clients.likely.add(match);
		return match;
	}

	static ReferralReceived referral(String programme, @Nullable String externalId, List<Identifier> identifiers) {
		return new ReferralReceived(person("Ana", identifiers), programme, "Riverside Clinic", "555-0100",
				"Needs help with rent", null, List.of(), externalId);
	}

	static NewClient person(String givenName, List<Identifier> identifiers) {
		return new NewClient(givenName, "Ruiz", LocalDate.of(1980, 11, 24), null, null, "es", false, "Call after six",
				identifiers, List.of(), null, List.of(), "web");
	}

	private TaskContext context(CaseId caseId) {
		return People.at(caseId, worker, Map.of());
	}

	private final class KeptFiles implements IntakeFiles {

		private final Map<String, IntakeFile> external = new HashMap<>();

		@Override
		public Optional<IntakeFile> findById(CaseId caseId) {
			return Optional.ofNullable(kept.get(caseId));
		}

		@Override
		public Optional<IntakeFile> findByExternalId(String externalId) {
			return Optional.ofNullable(external.get(externalId));
		}

		@Override
		public String hold(String externalId) {
			return "";
		}

		@Override
		public IntakeFile saveAndFlush(IntakeFile file) {
			kept.put(file.caseId(), file);
			file.externalId().ifPresent((id) -> external.put(id, file));
			return file;
		}

	}

	private static final class EverybodySees implements CaseAccess {

		@Override
		public boolean maySee(StaffProfile person, CaseId caseId) {
			return true;
		}

		@Override
		public void require(StaffProfile person, CaseId caseId) {
		}

	}

	private static final class OneProgramme implements Programmes {

		@Override
		public List<String> codes() {
			return List.of("physical-health", "immigration");
		}

		@Override
		public boolean known(String code) {
			return codes().contains(code);
		}

	}

	private final class Starts implements CaseProcesses {

		@Override
		public void start(String process, CaseId caseId, Map<String, Object> facts) {
			started.add(process + " " + facts);
		}

		@Override
		public void startByMessage(String message, CaseId caseId, Map<String, Object> facts) {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean tell(String process, CaseId caseId, String message, Map<String, Object> facts) {
			return false;
		}

		@Override
		public boolean tell(String process, CaseId caseId, String fact, Object value, String message,
				Map<String, Object> facts) {
			return false;
		}

		@Override
		public boolean running(CaseId caseId) {
			return true;
		}

		@Override
		public boolean running(String process, CaseId caseId) {
			return true;
		}

	}

}
