package org.alongside.assessment;

import org.alongside.assessment.InstrumentResult.Band;
import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Shows in the case file what was found out: needs and strengths now, and round by round
 * the scores and the acuity with their explanation.
 */
@Component
class AssessmentSection implements CaseFileSection {

	private final Assessments assessments;

	private final InstrumentResults results;

	private final ResultReading reading;

	private final Needs needs;

	private final Instruments instruments;

	private final AcuityOverrides overrides;

	private final StaffDirectory staff;

	AssessmentSection(Assessments assessments, InstrumentResults results, ResultReading reading, Needs needs,
			Instruments instruments, AcuityOverrides overrides, StaffDirectory staff) {
		this.assessments = assessments;
		this.results = results;
		this.reading = reading;
		this.needs = needs;
		this.instruments = instruments;
		this.overrides = overrides;
		this.staff = staff;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public String fragment() {
		return "assessment/section :: assessment";
	}

	@Override
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		List<Assessment> rounds = assessments.findByCaseIdOrderByRoundDesc(caseId);
		if (rounds.isEmpty()) {
			return null;
		}
		List<InstrumentResult> all = results.findByCaseIdOrderByCompletedAt(caseId);
		List<AcuityOverride> other = overrides.of(caseId);
		return new Shown(caseId, TwoViews.of(needs.ofCase(caseId)), needs.strengths(caseId), trends(all, reader),
				rounds.stream().map((round) -> shown(round, all, other, reader)).toList(),
				rounds.stream().anyMatch((round) -> round.acuity().isPresent()) && mayPropose(reader, other));
	}

	private static boolean mayPropose(StaffProfile reader, List<AcuityOverride> other) {
		return (reader.is(Role.CASE_MANAGER) || reader.is(Role.SUPERVISOR))
				&& other.stream().noneMatch(AcuityOverride::isOpen);
	}

	private Round shown(Assessment round, List<InstrumentResult> all, List<AcuityOverride> other, StaffProfile reader) {
		return new Round(round.round(), when(round.openedAt(), reader),
				(round.completedAt() != null) ? when(round.completedAt(), reader) : null,
				round.clientPreference().orElse(null), round.hopes().orElse(null),
				all.stream()
					.filter((result) -> result.assessmentId().equals(round.id()))
					.map((result) -> shown(result, reader))
					.toList(),
				round.scores().entrySet().stream().map(AssessmentSection::shown).toList(), round.acuity().orElse(null),
				other.stream()
					.filter((one) -> one.assessmentId().equals(round.id()))
					.map((one) -> shown(one, reader))
					.toList());
	}

	/** Draws what was asked more than once and has a score each time. */
	private List<Trend> trends(List<InstrumentResult> all, StaffProfile reader) {
		Map<String, List<InstrumentResult>> byInstrument = new TreeMap<>();
		all.stream()
			.filter((result) -> result.total().isPresent())
			.filter((result) -> result.scales().isEmpty() || !result.scales().get(0).atLeast())
			.forEach((result) -> byInstrument.computeIfAbsent(result.instrument(), (any) -> new ArrayList<>())
				.add(result));
		return byInstrument.entrySet()
			.stream()
			.filter((one) -> one.getValue().size() > 1)
			.map((one) -> Trend.of(instruments.name(one.getKey(), reader.locale()),
					instruments.find(one.getKey()).map(Instrument::change).orElse(null), one.getValue(),
					(at) -> day(at, reader)))
			.toList();
	}

	private Result shown(InstrumentResult result, StaffProfile reader) {
		SafetyResponse response = result.response().orElse(null);
		return new Result(result.id(), instruments.name(result.instrument(), reader.locale()),
				result.total().orElse(null), result.highest(), ScoreText.of(result),
				!result.scales().isEmpty() && result.scales().get(0).atLeast(), result.band(),
				staff.nameOf(result.completedBy()), when(result.completedAt(), reader), result.safetyConcern(),
				reading.openSafety(result), response);
	}

	private OtherAcuity shown(AcuityOverride one, StaffProfile reader) {
		String state = one.isOpen() ? one.atOnce() ? "waitsAtOnce" : "waits"
				: one.agreed() == null ? "lapsed" : one.agreed() ? "agreed" : "kept";
		String decidedBy = one.decidedBy();
		return new OtherAcuity(staff.nameOf(one.proposedBy()), one.computedLevel(), one.proposedLevel(),
				one.reasonCode(), one.words(), state, decidedBy == null ? "" : staff.nameOf(decidedBy),
				one.decisionWords(), when(one.proposedAt(), reader));
	}

	private static AreaScore shown(Map.Entry<Area, Integer> score) {
		return new AreaScore(score.getKey().key(), score.getValue());
	}

	private static String when(Instant at, StaffProfile reader) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(reader.locale())
			.format(at.atZone(reader.zone()));
	}

	private static String day(Instant at, StaffProfile reader) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
			.withLocale(reader.locale())
			.format(at.atZone(reader.zone()));
	}

	/** What the page shows. */
	record Shown(CaseId caseId, TwoViews needs, @Nullable String strengths, List<Trend> trends, List<Round> rounds,
			boolean mayPropose) {
	}

	/** A round. */
	record Round(int number, String opened, @Nullable String completed, @Nullable String preference,
			@Nullable String hopes, List<Result> results, List<AreaScore> areas, @Nullable Acuity acuity,
			List<OtherAcuity> overrides) {
	}

	/** A result of an instrument. */
	record Result(UUID id, String name, @Nullable Integer total, int highest, @Nullable ScoreText score,
			boolean atLeast, Band band, @Nullable String by, String at, boolean concern, List<String> openSafety,
			@Nullable SafetyResponse response) {
	}

	/** How things stand in an area, 0 to 3. */
	record AreaScore(String area, int score) {
	}

	/**
	 * Another acuity than the areas gave.
	 *
	 * @param state {@code waits}, {@code waitsAtOnce}, {@code agreed}, {@code kept} or
	 * {@code lapsed}
	 */
	record OtherAcuity(String by, int computed, int proposed, String reason, String words, String state,
			String decidedBy, @Nullable String decisionWords, String at) {
	}

}
