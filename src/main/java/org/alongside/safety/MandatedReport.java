package org.alongside.safety;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A report to a protective service: suspected, called in, handed in in writing. Nobody
 * has to approve any of it. Who made it is known to few.
 */
@Entity
@Table(name = "mandated_report")
class MandatedReport {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "case_id"))
	private CaseId caseId;

	private String population;

	private @Nullable String populationCitation;

	private String state;

	private String about;

	private int ageYears;

	private @Nullable Boolean dependent;

	private String suspected;

	private Instant suspectedAt;

	private String reporter;

	private Instant recordedAt;

	private Instant callDue;

	private String callBasis;

	private Instant writtenDue;

	private String writtenBasis;

	private String citation;

	private @Nullable Instant calledAt;

	private @Nullable String spokenTo;

	private @Nullable String reportNumber;

	private @Nullable Instant writtenAt;

	@SuppressWarnings("NullAway") // for JPA
	protected MandatedReport() {
	}

	/** Somebody suspects abuse, neglect or exploitation. */
	static MandatedReport suspected(CaseId caseId, ReportSuspicion suspicion, Populations.Found whom,
			ReportRules.Limits limits, Actor by, Instant at) {
		requirePast("suspectedAt", suspicion.at(), at);
		MandatedReport report = new MandatedReport();
		report.id = UUID.randomUUID();
		report.caseId = caseId;
		report.population = whom.population().code();
		report.populationCitation = whom.citation();
		report.state = suspicion.state();
		report.about = suspicion.about();
		report.ageYears = suspicion.ageYears();
		report.dependent = suspicion.dependent();
		report.suspected = suspicion.words();
		report.suspectedAt = suspicion.at();
		report.reporter = by.reference();
		report.recordedAt = at;
		report.callDue = limits.callDue();
		report.callBasis = limits.callBasis();
		report.writtenDue = limits.writtenDue();
		report.writtenBasis = limits.writtenBasis();
		report.citation = limits.citation();
		return report;
	}

	/**
	 * Somebody has called.
	 * @throws RefusedException if that was before it was suspected, or is still to come
	 * @throws ConflictException if the call stands already
	 */
	MandatedReport called(Instant when, String with, @Nullable String number, Instant now) {
		if (calledAt != null) {
			throw new ConflictException("reportCalled");
		}
		requirePast("calledAt", when, now);
		if (when.isBefore(suspectedAt)) {
			throw new RefusedException(FieldError.of("calledAt", "beforeSuspected"));
		}
		calledAt = when;
		spokenTo = with;
		reportNumber = number;
		return this;
	}

	/**
	 * The written part was handed in.
	 * @throws RefusedException if that was before the call, or is still to come
	 * @throws ConflictException if nobody has called, or it stands already
	 */
	MandatedReport written(Instant when, @Nullable String number, Instant now) {
		if (calledAt == null || writtenAt != null) {
			throw new ConflictException(calledAt == null ? "reportNotCalled" : "reportWritten");
		}
		requirePast("writtenAt", when, now);
		if (when.isBefore(calledAt)) {
			throw new RefusedException(FieldError.of("writtenAt", "beforeCalled"));
		}
		writtenAt = when;
		reportNumber = (number != null) ? number : reportNumber;
		return this;
	}

	UUID id() {
		return id;
	}

	CaseId caseId() {
		return caseId;
	}

	Population population() {
		return Population.of(population);
	}

	@Nullable String populationCitation() {
		return populationCitation;
	}

	String state() {
		return state;
	}

	String about() {
		return about;
	}

	int ageYears() {
		return ageYears;
	}

	String suspected() {
		return suspected;
	}

	Instant suspectedAt() {
		return suspectedAt;
	}

	String reporter() {
		return reporter;
	}

	Instant callDue() {
		return callDue;
	}

	String callBasis() {
		return callBasis;
	}

	Instant writtenDue() {
		return writtenDue;
	}

	String writtenBasis() {
		return writtenBasis;
	}

	String citation() {
		return citation;
	}

	@Nullable Instant calledAt() {
		return calledAt;
	}

	@Nullable String spokenTo() {
		return spokenTo;
	}

	@Nullable String reportNumber() {
		return reportNumber;
	}

	@Nullable Instant writtenAt() {
		return writtenAt;
	}

	private static void requirePast(String field, Instant when, Instant now) {
		if (when.isAfter(now)) {
			throw new RefusedException(FieldError.of(field, "inFuture"));
		}
	}

}
