package org.alongside.monitoring;

import org.alongside.readiness.Proof;
import org.alongside.readiness.RecordEvidence;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;

/**
 * What the contacts prove: when the client was served, what was done in how much time,
 * and that others were spoken with.
 */
@Component
class ContactEvidence implements RecordEvidence {

	private static final String MADE = """
			select count(*) as made, max(contact_at) as latest,
				count(*) filter (where minutes is null) as untimed,
				count(*) filter (where trim(summary) = '') as wordless,
				count(*) filter (where mode = 'collateral') as collateral
			from contact where case_id = :case and made
			""";

	private final JdbcClient jdbc;

	private final PlanReviews reviews;

	ContactEvidence(JdbcClient jdbc, PlanReviews reviews) {
		this.jdbc = jdbc;
		this.reviews = reviews;
	}

	@Override
	public Set<String> elements() {
		return Set.of("dates", "content", "units", "coordination", "goals-achieved");
	}

	@Override
	public Proof of(String element, CaseId caseId, StaffProfile reader) {
		if (element.equals("goals-achieved")) {
			return reviews.latest(caseId)
				.map(review -> Proof.found("review", "/cases/" + caseId, day(review.reviewedAt(), reader)))
				.orElseGet(() -> Proof.missing(null));
		}
		Made made = jdbc.sql(MADE)
			.param("case", caseId.value())
			.query((row, number) -> new Made(row.getLong("made"), instant(row.getTimestamp("latest")),
					row.getLong("untimed"), row.getLong("wordless"), row.getLong("collateral")))
			.single();
		String place = Proof.section(caseId, "contacts");
		return switch (element) {
			case "dates" -> made.latest == null ? Proof.missing("/cases/" + caseId)
					: Proof.found("dates", place, made.count, day(made.latest, reader));
			case "content" -> made.each(made.wordless, "content", place);
			case "units" -> made.each(made.untimed, "units", place);
			default -> made.collateral > 0 ? Proof.found("collateral", place, made.collateral) : Proof.missing(null);
		};
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return at == null ? null : at.toInstant();
	}

	private static String day(Instant at, StaffProfile reader) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
			.withLocale(reader.locale())
			.format(at.atZone(reader.zone()));
	}

	private record Made(long count, @Nullable Instant latest, long untimed, long wordless, long collateral) {

		/** Every contact has it, none is without; without a contact nobody can tell. */
		private Proof each(long without, String words, String place) {
			return count == 0 ? Proof.open(null)
					: without > 0 ? Proof.missing(place, without) : Proof.found(words, place, count);
		}

	}

}
