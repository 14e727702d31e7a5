package org.alongside.assessment;

import org.alongside.documents.Paper;
import org.alongside.documents.Paper.Fact;
import org.alongside.documents.Paper.Facts;
import org.alongside.documents.Paper.Heading;
import org.alongside.documents.Paper.Part;
import org.alongside.documents.Paper.Table;
import org.alongside.documents.Paper.Text;
import org.alongside.documents.PaperSource;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the latest assessment found, as a paper: needs, strengths, acuity with its reason,
 * the instruments with what their totals mean, and how things stand in each area.
 */
@Component
class AssessmentPaper implements PaperSource {

	private final Assessments assessments;

	private final InstrumentResults results;

	private final Needs needs;

	private final Instruments instruments;

	private final MessageSource messages;

	AssessmentPaper(Assessments assessments, InstrumentResults results, Needs needs, Instruments instruments,
			MessageSource messages) {
		this.assessments = assessments;
		this.results = results;
		this.needs = needs;
		this.instruments = instruments;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public String kind() {
		return "assessment";
	}

	@Override
	public boolean has(CaseId caseId) {
		return !assessments.findByCaseIdOrderByRoundDesc(caseId).isEmpty();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Paper> write(CaseId caseId, Locale locale, ZoneId zone) {
		return assessments.findByCaseIdOrderByRoundDesc(caseId)
			.stream()
			.findFirst()
			.map((round) -> new Paper(say("value.paper.assessment", locale),
					say("assessment.section.round", locale, round.round()), parts(caseId, round, locale, zone)));
	}

	private List<Part> parts(CaseId caseId, Assessment round, Locale locale, ZoneId zone) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Text(round.completedAt() != null
				? say("assessment.section.completed", locale, day(round.completedAt(), locale, zone))
				: say("assessment.section.opened", locale, day(round.openedAt(), locale, zone))));
		needs(parts, TwoViews.of(needs.ofCase(caseId)), locale);
		words(parts, "assessment.section.strengths", needs.strengths(caseId), locale);
		words(parts, "assessment.section.hopes", round.hopes().orElse(null), locale);
		words(parts, "assessment.section.preference", round.clientPreference().orElse(null), locale);
		round.acuity().ifPresent((acuity) -> {
			parts.add(new Heading(say("assessment.section.acuity", locale, acuity.level(),
					say("value.acuity." + acuity.level(), locale))));
			parts.add(new Text(joined(say("assessment.section.score", locale, acuity.score()),
					rule(acuity.explanation(), locale))));
		});
		instruments(parts, caseId, round, locale, zone);
		if (!round.scores().isEmpty()) {
			parts.add(new Heading(say("assessment.section.areas", locale)));
			parts.add(new Facts(round.scores()
				.entrySet()
				.stream()
				.map((score) -> new Fact(say("assessment.area." + score.getKey().key(), locale),
						say("assessment.area.score." + score.getValue(), locale)))
				.toList()));
		}
		return parts;
	}

	private void needs(List<Part> parts, TwoViews views, Locale locale) {
		if (views.rows().isEmpty()) {
			return;
		}
		parts.add(new Heading(say("assessment.section.needs", locale)));
		parts.add(new Table(List.of(say("need.column", locale), say("need.rank", locale), say("need.priority", locale)),
				views.rows()
					.stream()
					.map((need) -> List.of(
							need.description() + " (" + say("need.domain." + need.domain(), locale) + ")",
							(need.place() != null) ? say("need.rank.place", locale, need.place())
									: say("need.rank.unset", locale),
							joined(say("need.priority." + need.priority(), locale),
									(need.apart() != null) ? "– " + say("need.apart." + need.apart(), locale) : null)))
					.toList()));
		if (views.weighed()) {
			parts.add(new Text(say("need.priority.paper", locale)));
		}
	}

	private void instruments(List<Part> parts, CaseId caseId, Assessment round, Locale locale, ZoneId zone) {
		List<List<String>> rows = results.findByCaseIdOrderByCompletedAt(caseId)
			.stream()
			.filter((result) -> result.assessmentId().equals(round.id()))
			.map((result) -> List.of(instruments.name(result.instrument(), locale), score(result, locale),
					joined(rule(result.band().meaning(), locale), result.band().citation()),
					day(result.completedAt(), locale, zone)))
			.toList();
		if (!rows.isEmpty()) {
			parts.add(new Heading(say("assessment.section.instruments", locale)));
			parts
				.add(new Table(
						List.of(say("assessment.section.instrument", locale), say("assessment.section.total", locale),
								say("assessment.section.meaning", locale), say("assessment.section.done", locale)),
						rows));
		}
	}

	private String score(InstrumentResult result, Locale locale) {
		ScoreText text = ScoreText.of(result);
		return (text != null) ? say(text.key(), locale, text.values()) : "–";
	}

	private void words(List<Part> parts, String heading, @Nullable String words, Locale locale) {
		if (words != null) {
			parts.add(new Heading(say(heading, locale)));
			parts.add(new Text(words));
		}
	}

	private static String joined(@Nullable String one, @Nullable String other) {
		return ((one != null) ? one : "") + ((one != null && other != null) ? " " : "")
				+ ((other != null) ? other : "");
	}

	private @Nullable String rule(@Nullable String sentence, Locale locale) {
		return (sentence != null) ? messages.getMessage(sentence, null, sentence, locale) : null;
	}

	private static String day(Instant at, Locale locale, ZoneId zone) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(at.atZone(zone));
	}

	private String say(String key, Locale locale, Object... values) {
		return messages.getMessage(key, values, locale);
	}

}
