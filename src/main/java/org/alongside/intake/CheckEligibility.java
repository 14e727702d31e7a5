package org.alongside.intake;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Asks what a programme needs to know about who it may serve.
 */
@Component
class CheckEligibility implements TaskHandler {

	private final IntakeFiles files;

	private final CaseFiles cases;

	private final Clients clients;

	private final PovertyGuidelines guidelines;

	private final String region;

	private final CaseActs acts;

	CheckEligibility(IntakeFiles files, CaseFiles cases, Clients clients, PovertyGuidelines guidelines,
			@Value("${alongside.poverty-region:48+DC}") String region, CaseActs acts) {
		this.files = files;
		this.cases = cases;
		this.clients = clients;
		this.guidelines = guidelines;
		this.region = region;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "intake/check-eligibility";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		Integer age = age(context);
		return (age != null) ? Map.of("ageYears", age) : Map.of();
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		BigDecimal income = answers.yes("incomeUnknown") ? null : answers.number("monthlyIncome");
		if (income == null && !answers.yes("incomeUnknown")) {
			throw new RefusedException(FieldError.of("monthlyIncome", "incomeOrUnknown"));
		}
		Integer household = answers.wholeNumber("householdSize");
		if (household == null || household < 1) {
			throw new RefusedException(FieldError.of("householdSize", "required"));
		}
		files.get(context.caseId())
			.answered(new EligibilityAnswers(age(context), answers.yes("livesInArea"), answers.required("insured"),
					household, income, answers.choices("documentsSeen"), percent(income, household, today(context)),
					context.actor().reference(), context.now()));
		acts.record(context.caseId(), context.actor(), "eligibility.asked", Map.of(), null, Map.of(), context.now());
		return Map.of();
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private @Nullable Integer percent(@Nullable BigDecimal income, int household, LocalDate today) {
		if (income == null) {
			return null;
		}
		return guidelines.findFirstByRegionAndEffectiveFromLessThanEqualOrderByEffectiveFromDesc(region, today)
			.map((guideline) -> guideline.percent(income, household))
			.orElse(null);
	}

	private @Nullable Integer age(TaskContext context) {
		return clients.find(cases.get(context.caseId()).clientId())
			.map(ClientProfile::birthDate)
			.map((born) -> (int) ChronoUnit.YEARS.between(born, today(context)))
			.orElse(null);
	}

	private static LocalDate today(TaskContext context) {
		return LocalDate.ofInstant(context.now(), context.by().zone());
	}

}
