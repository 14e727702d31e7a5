package org.alongside.assessment;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chooses with the client which instruments to use now.
 */
@Component
class ChooseInstruments implements TaskHandler {

	private final Assessments assessments;

	private final Instruments instruments;

	private final ClientAge age;

	private final CaseActs acts;

	ChooseInstruments(Assessments assessments, Instruments instruments, ClientAge age, CaseActs acts) {
		this.assessments = assessments;
		this.instruments = instruments;
		this.age = age;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "assessment/choose-instruments";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		Assessment assessment = assessments.open(context.caseId());
		Locale locale = context.by().locale();
		List<String> available = available(context, assessment);
		return Map.of("proposed",
				assessment.proposals()
					.stream()
					.map((proposal) -> instruments.name(proposal.instrument(), locale) + ": "
							+ instruments.rule(proposal.reason(), locale))
					.collect(Collectors.joining("\n")),
				"instruments",
				assessment.proposals()
					.stream()
					.map(Assessment.Proposal::instrument)
					.distinct()
					.filter(available::contains)
					.toList(),
				"instrumentOptions",
				available.stream()
					.map((form) -> Map.of("value", form, "label", instruments.name(form, locale)))
					.toList());
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		Assessment assessment = assessments.open(context.caseId());
		List<String> chosen = answers.choices("instruments");
		if (!available(context, assessment).containsAll(chosen)) {
			throw new RefusedException(FieldError.of("instruments", "option"));
		}
		String preference = answers.text("clientPreference");
		assessments.saveAndFlush(assessment.chosen(chosen, preference, context.actor(), context.now()));
		String names = chosen.stream().map(instruments::title).collect(Collectors.joining(", "));
		acts.record(context.caseId(), context.actor(),
				chosen.isEmpty() ? "instruments.noneChosen" : "instruments.chosen", Map.of("instruments", names),
				preference, Map.of("count", String.valueOf(chosen.size())), context.now());
		return Map.of("instruments", chosen);
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private List<String> available(TaskContext context, Assessment assessment) {
		return instruments.available(assessment, age.at(context.caseId(), context.now()));
	}

}
