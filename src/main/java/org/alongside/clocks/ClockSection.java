package org.alongside.clocks;

import org.alongside.calendar.ClockEvent;
import org.alongside.calendar.DueText;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.TimeLimit;
import org.alongside.cases.CaseFileSection;
import org.alongside.cases.TaskNames;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/**
 * Shows the time limits that run in a case, with what may be done about them.
 */
@Component
class ClockSection implements CaseFileSection {

	private final ClockDesk desk;

	private final DueText texts;

	private final TaskNames tasks;

	private final StaffDirectory staff;

	private final Clock clock;

	ClockSection(ClockDesk desk, DueText texts, TaskNames tasks, StaffDirectory staff, Clock clock) {
		this.desk = desk;
		this.texts = texts;
		this.tasks = tasks;
		this.staff = staff;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 5;
	}

	@Override
	public String fragment() {
		return "clocks/section :: clocks";
	}

	@Override
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		List<CaseClock> clocks = desk.of(caseId, reader);
		return clocks.isEmpty() ? null
				: new Shown(caseId.toString(), clocks.stream().map(one -> row(one, reader)).toList());
	}

	private Row row(CaseClock one, StaffProfile reader) {
		RunningDeadline deadline = one.deadline();
		ClockEvent suspended = one.clock().suspended();
		return new Row(deadline.taskId(),
				tasks.name(deadline.process() + "/" + deadline.key(), deadline.name(), reader.locale()),
				texts.due(deadline.due(), clock.instant(), reader.zone(), reader.locale()),
				texts.rule(deadline.limit().toString(), reader.locale()), deadline.basis(), deadline.citation(),
				suspended == null ? null : act(suspended, deadline, reader),
				one.clock().extensions().stream().map(event -> act(event, deadline, reader)).toList(),
				BigDecimal.valueOf(one.halvesLost()).divide(BigDecimal.valueOf(2)), deadline.limit().unit().code(),
				one.maySuspend(), one.mayResume(), one.mayExtendBy(), one.rule().basis(), one.rule().citation());
	}

	private Act act(ClockEvent event, RunningDeadline deadline, StaffProfile reader) {
		String name = staff.nameOf(event.by().reference());
		String more = event.amount() == 0 ? ""
				: texts.rule(new TimeLimit(event.amount(), deadline.limit().unit()).toString(), reader.locale());
		return new Act(texts.moment(event.at(), reader.zone(), reader.locale()), name == null ? "?" : name,
				event.reason(), more);
	}

	/**
	 * What the section shows.
	 */
	record Shown(String caseId, List<Row> clocks) {
	}

	/**
	 * A clock in words.
	 *
	 * @param suspended what suspended it, or null while it runs
	 * @param lost what was given back after rests, in the unit
	 * @param mayExtendBy how much the reader may add, 0 for nothing
	 * @param ruleBasis who says what may be done with it
	 */
	record Row(String taskId, String name, DueText.Due due, String limit, String basis, String citation,
			@Nullable Act suspended, List<Act> extensions, BigDecimal lost, String unit, boolean maySuspend,
			boolean mayResume, int mayExtendBy, String ruleBasis, String ruleCitation) {
	}

	/**
	 * Something that was done to a clock.
	 *
	 * @param more what was added, or empty
	 */
	record Act(DueText.Moment at, String who, @Nullable String why, String more) {
	}

}
