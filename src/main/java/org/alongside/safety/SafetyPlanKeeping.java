package org.alongside.safety;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes safety plans with clients, at any time: in a crisis and before one.
 */
@Service
@Transactional
public class SafetyPlanKeeping {

	private static final int LONGEST = 4000;

	private final CaseAccess access;

	private final SafetyPlans plans;

	private final SafetyPlanDrafts drafts;

	private final CaseActs acts;

	private final Clock clock;

	SafetyPlanKeeping(CaseAccess access, SafetyPlans plans, SafetyPlanDrafts drafts, CaseActs acts, Clock clock) {
		this.access = access;
		this.plans = plans;
		this.drafts = drafts;
		this.acts = acts;
		this.clock = clock;
	}

	/** Returns the names of the six parts, in order. */
	public List<String> parts() {
		return SafetyPlan.PARTS;
	}

	/** Returns what the form starts with: the version that counts. */
	@Transactional(readOnly = true)
	public Map<String, String> begin(StaffProfile reader, CaseId caseId) {
		access.require(reader, caseId);
		return plans.latest(caseId).map(SafetyPlan::fields).orElse(Map.of("based", "0"));
	}

	/**
	 * Keeps a new version.
	 * @throws RefusedException if nothing is written in any part, a part is too long, or
	 * somebody has made another version meanwhile
	 */
	public void make(StaffProfile by, CaseId caseId, Map<String, String> fields) {
		access.require(by, caseId);
		Instant now = clock.instant();
		Actor actor = Actor.person(by.id());
		int latest = plans.latest(caseId).map(SafetyPlan::number).orElse(0);
		SafetyPlan plan = new SafetyPlan(latest + 1, written(fields), actor.reference(), now);
		if (!Integer.toString(latest).equals(fields.get("based")) || !plans.add(caseId, plan)) {
			throw new RefusedException(FieldError.of("based", "safetyPlanChanged"));
		}
		drafts.sent(by.id(), caseId, SafetyPlanDrafts.PLAN);
		String number = Integer.toString(plan.number());
		acts.record(caseId, actor, "safetyPlan.made", Map.of("number", number), null, Map.of("version", number), now);
	}

	private static Map<String, String> written(Map<String, String> fields) {
		List<FieldError> errors = new ArrayList<>();
		Answers answers = new Answers(fields);
		Map<String, String> parts = new LinkedHashMap<>();
		for (String part : SafetyPlan.PARTS) {
			String text = Objects.requireNonNullElse(answers.text(part), "").replace("\u0000", "");
			if (text.length() > LONGEST) {
				errors.add(FieldError.of(part, "maxLength", LONGEST));
			}
			parts.put(part, text);
		}
		if (parts.values().stream().allMatch(String::isEmpty)) {
			errors.add(FieldError.of(SafetyPlan.PARTS.get(0), "safetyPlanEmpty"));
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return parts;
	}

}
