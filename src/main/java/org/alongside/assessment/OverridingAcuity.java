package org.alongside.assessment;

import org.alongside.assessment.AcuityOverride.Proposal;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.engine.CaseProcesses;
import org.alongside.engine.Decisions;
import org.alongside.safety.CrisisPath;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposing another acuity than the areas of life give. Whether it takes effect before a
 * supervisor agrees is decided by the rule: more support never waits.
 */
@Service
@Transactional
public class OverridingAcuity implements AcuityProposals {

	/** Codes of the reasons, in the order they are offered. */
	public static final List<String> REASONS = List.of("safety", "change", "support-in-place", "not-captured", "other");

	static final String PROCESS = "acuity-override";

	private static final int LONGEST = 2000;

	private final Assessments assessments;

	private final AcuityOverrides overrides;

	private final CaseFiles cases;

	private final CaseAccess access;

	private final CaseProcesses processes;

	private final Decisions decisions;

	private final CrisisPath danger;

	private final CaseActs acts;

	private final Clock clock;

	OverridingAcuity(Assessments assessments, AcuityOverrides overrides, CaseFiles cases, CaseAccess access,
			CaseProcesses processes, Decisions decisions, CrisisPath danger, CaseActs acts, Clock clock) {
		this.danger = danger;
		this.assessments = assessments;
		this.overrides = overrides;
		this.cases = cases;
		this.access = access;
		this.processes = processes;
		this.decisions = decisions;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Returns how the acuity of a case stands.
	 * @throws org.alongside.shared.NotFoundException if the person may not see the case
	 */
	@Transactional(readOnly = true)
	public Standing standing(StaffProfile by, CaseId caseId) {
		access.require(by, caseId);
		CaseSummary file = cases.get(caseId);
		Acuity computed = computed(caseId).flatMap(Assessment::acuity).orElse(null);
		return new Standing(computed == null ? null : computed.level(),
				computed == null ? null : computed.explanation(), file.acuity(), overrides.open(caseId).isPresent());
	}

	/**
	 * Proposes another level; a supervisor's task comes up.
	 * @param level 0 to 4, or null when none was chosen
	 * @throws RefusedException if something is missing, or the rule forbids it
	 * @throws ConflictException if the case has no acuity yet, or a proposal is open
	 */
	public void propose(StaffProfile by, CaseId caseId, @Nullable Integer level, String code, String words) {
		access.require(by, caseId);
		CaseSummary file = cases.get(caseId);
		Assessment assessment = computed(caseId).orElseThrow(() -> new ConflictException("notAssessed"));
		Acuity computed = assessment.acuity().orElseThrow();
		if (overrides.open(caseId).isPresent()) {
			throw new ConflictException("acuityProposed");
		}
		check(level, code, words, holds(file, computed));
		if (danger.inDanger(caseId)) {
			throw new RefusedException(FieldError.of("level", "acuityInDanger"));
		}
		Proposal proposal = ruled(file, computed, level, code, words.strip());
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		overrides.saveAndFlush(AcuityOverride.proposed(assessment, computed.level(), proposal, actor, now));
		Map<String, String> values = Map.of("acuity", String.valueOf(level), "from",
				String.valueOf(holds(file, computed)));
		acts.record(caseId, actor, "acuity.proposed", values, words.strip(), values, now);
		if (proposal.atOnce()) {
			cases.acuityChanged(caseId, proposal.level(), actor, proposal.rule(), now);
		}
		processes.start(PROCESS, caseId, Map.of("programme", file.programme()));
	}

	@Override
	public void lapse(CaseId caseId, Instant at) {
		overrides.open(caseId).ifPresent(open -> {
			overrides.saveAndFlush(open.lapsed(at));
			processes.tell(PROCESS, caseId, "acuity-lapsed", Map.of());
		});
	}

	private Optional<Assessment> computed(CaseId caseId) {
		return assessments.findByCaseIdOrderByRoundDesc(caseId)
			.stream()
			.filter(round -> round.acuity().isPresent())
			.findFirst();
	}

	private static int holds(CaseSummary file, Acuity computed) {
		return file.acuity() == null ? computed.level() : file.acuity();
	}

	private static void check(@Nullable Integer level, String code, String words, int now) {
		if (level == null) {
			throw new RefusedException(FieldError.of("level", "required"));
		}
		if (level < 0 || level > 4) {
			throw new RefusedException(FieldError.of("level", "option"));
		}
		if (level == now) {
			throw new RefusedException(FieldError.of("level", "sameAcuity"));
		}
		if (!REASONS.contains(code)) {
			throw new RefusedException(FieldError.of("reason", code.isEmpty() ? "required" : "option"));
		}
		if (words.isBlank()) {
			throw new RefusedException(FieldError.of("words", "required"));
		}
		if (words.length() > LONGEST) {
			throw new RefusedException(FieldError.of("words", "max-length", LONGEST));
		}
	}

	private Proposal ruled(CaseSummary file, Acuity computed, int level, String code, String words) {
		int now = holds(file, computed);
		Answers rule = decisions
			.evaluate("acuity-override",
					Map.of("programme", file.programme(), "direction", level > now ? "raise" : "lower", "steps",
							Math.abs(level - now), "safety", computed.safety()))
			.stream()
			.map(Answers::new)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The decision acuity-override has no row for this"));
		String reason = rule.required("reason");
		return switch (rule.required("effect")) {
			case "at-once" -> new Proposal(level, code, words, true, reason);
			case "when-agreed" -> new Proposal(level, code, words, false, reason);
			default -> throw new RefusedException(FieldError.of("level", "acuityNotAllowed", reason));
		};
	}

	/**
	 * How the acuity of a case stands.
	 *
	 * @param computed what the areas of life give, 0 to 4, or null before the first
	 * assessment
	 * @param explanation why, as the rule states it, or null
	 * @param holds the level that holds now, or null
	 * @param open whether a proposal waits for a supervisor
	 */
	public record Standing(@Nullable Integer computed, @Nullable String explanation, @Nullable Integer holds,
			boolean open) {
	}

}
