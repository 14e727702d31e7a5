package org.alongside.closure;

import org.alongside.cases.CaseFileSection;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.Stage;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Shows the closing in the case file, and offers the turns a case can take from where it
 * stands: end, go back to assessment, begin again.
 */
@Component
class ClosureSection implements CaseFileSection {

	private static final Set<Stage> OVER = EnumSet.of(Stage.CLOSURE, Stage.CLOSED, Stage.REFUSED);

	private static final List<String> REASONS = Arrays.stream(ClosureReason.values()).map(ClosureReason::code).toList();

	private final Closures closures;

	private final ClosureWriter writer;

	private final CaseFiles cases;

	private final StaffDirectory staff;

	ClosureSection(Closures closures, ClosureWriter writer, CaseFiles cases, StaffDirectory staff) {
		this.closures = closures;
		this.writer = writer;
		this.cases = cases;
		this.staff = staff;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public String fragment() {
		return "closure/section :: closure";
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		Stage stage = cases.get(caseId).stage();
		boolean carries = reader.is(Role.CASE_MANAGER) || reader.is(Role.SUPERVISOR);
		boolean mayWithdraw = !OVER.contains(stage) && (carries || reader.is(Role.INTAKE_WORKER));
		boolean mayReport = stage == Stage.MONITORING && carries;
		boolean mayReopen = stage == Stage.CLOSED && reader.is(Role.SUPERVISOR);
		Shown last = closures.latest(caseId).map((closure) -> shown(closure, reader)).orElse(null);
		if (last == null && !mayWithdraw && !mayReopen) {
			return null;
		}
		return new Content(caseId.toString(), last, mayWithdraw, mayReport, mayReopen, REASONS);
	}

	private Shown shown(Closure closure, StaffProfile reader) {
		return new Shown(name(closure.preparedBy()), name(closure.approvedBy()), name(closure.returnedBy()),
				closure.returnReason(), local(closure.closedAt(), reader),
				writer.text(closure, reader.locale()).lines().toList(), writer.findings(closure, reader.locale()),
				closure.notices()
					.stream()
					.map((notice) -> new Sent(notice.name(), notice.text().lines().toList()))
					.toList());
	}

	private @Nullable String name(@Nullable StaffId id) {
		return (id != null) ? staff.nameOf(Actor.person(id).reference()) : null;
	}

	private static @Nullable ZonedDateTime local(@Nullable Instant at, StaffProfile reader) {
		return (at != null) ? at.atZone(reader.zone()) : null;
	}

	/** What the section shows and offers. */
	record Content(String caseId, @Nullable Shown last, boolean mayWithdraw, boolean mayReport, boolean mayReopen,
			List<String> reasons) {
	}

	/** A closing. */
	record Shown(@Nullable String preparedBy, @Nullable String approvedBy, @Nullable String returnedBy,
			@Nullable String returnReason, @Nullable ZonedDateTime closed, List<String> text, List<String> findings,
			List<Sent> notices) {
	}

	/** A notice. */
	record Sent(String name, List<String> text) {
	}

}
