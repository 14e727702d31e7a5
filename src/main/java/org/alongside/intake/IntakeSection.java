package org.alongside.intake;

import org.alongside.cases.CaseFileSection;
import org.alongside.cases.PersonAccess;
import org.alongside.cases.PersonAccess.Told;
import org.alongside.cases.Discretion;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/**
 * Shows in the case file who referred the person, why and how intake went.
 */
@Component
class IntakeSection implements CaseFileSection {

	private final IntakeFiles files;

	private final Discretion discretion;

	private final StaffDirectory staff;

	private final PersonAccess told;

	IntakeSection(IntakeFiles files, Discretion discretion, StaffDirectory staff, PersonAccess told) {
		this.told = told;
		this.files = files;
		this.discretion = discretion;
		this.staff = staff;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public String fragment() {
		return "intake/section :: story";
	}

	@Override
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		return files.findById(caseId)
			.map((file) -> shown(caseId, file.view(), elsewhere(file, reader), reader))
			.orElse(null);
	}

	private boolean elsewhere(IntakeFile file, StaffProfile reader) {
		return file.candidates()
			.stream()
			.anyMatch((candidate) -> told.of(reader, new ClientId(candidate.client())) == Told.SOMEBODY);
	}

	private Shown shown(CaseId caseId, IntakeView file, boolean elsewhere, StaffProfile reader) {
		Screening screening = file.screening();
		List<String> dangers = (screening != null) ? keys(screening.named()) : List.of();
		List<String> open = (screening != null) ? keys(screening.open()) : List.of();
		Consent consent = file.consent();
		IntakeDecision decision = file.decision();
		return new Shown(caseId.toString(), elsewhere, file, when(file.receivedAt(), reader), dangers, open,
				actions(caseId, file, reader), (screening != null) ? name(screening.laterBy()) : null,
				(screening != null) ? when(screening.laterAt(), reader) : null,
				(decision != null) ? decision.outcome().code() : null, (decision != null) ? name(decision.by()) : null,
				(decision != null) ? when(decision.at(), reader) : null,
				(consent != null) ? day(consent.on(), reader) : null,
				(consent != null) ? day(consent.expires(), reader) : null, when(file.noticeAt(), reader),
				(file.notice() != null) ? List.of(file.notice().split("\n\n")) : List.of());
	}

	/** What was done at once; not that somebody reported, to whom may not know who. */
	private List<String> actions(CaseId caseId, IntakeView file, StaffProfile reader) {
		CrisisResponse response = file.response();
		if (response == null) {
			return List.of();
		}
		boolean known = discretion.mayKnowReporter(reader, caseId, response.by());
		return response.actions().stream().filter((action) -> known || !action.equals("mandated-report")).toList();
	}

	private static List<String> keys(List<String> questions) {
		return questions.stream().map((question) -> "intake.danger." + question).toList();
	}

	private @Nullable String name(@Nullable String actor) {
		return (actor != null) ? staff.nameOf(actor) : null;
	}

	private static @Nullable String when(@Nullable Instant at, StaffProfile reader) {
		return (at != null) ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(reader.locale())
			.format(at.atZone(reader.zone())) : null;
	}

	private static @Nullable String day(@Nullable LocalDate day, StaffProfile reader) {
		return (day != null)
				? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader.locale()).format(day) : null;
	}

	/**
	 * What the page shows.
	 *
	 * @param dangers message keys of the dangers the person named
	 * @param open message keys of what nobody has asked yet
	 * @param elsewhere whether another team may know somebody like them
	 * @param laterBy who asked last what had been left open
	 * @param paragraphs the notice to the referrer, paragraph by paragraph
	 */
	record Shown(String caseId, boolean elsewhere, IntakeView file, @Nullable String received, List<String> dangers,
			List<String> open, List<String> actions, @Nullable String laterBy, @Nullable String later,
			@Nullable String outcome, @Nullable String decidedBy, @Nullable String decided, @Nullable String consented,
			@Nullable String consentExpires, @Nullable String noticed, List<String> paragraphs) {
	}

}
