package org.alongside.safety;

import org.alongside.calendar.DueText;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseAgenda;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What anybody who may open a case can do about a danger: report it, and say how things
 * stand, whoever holds the task that asks.
 */
@Service
@Transactional
public class HandlingDanger {

	private static final int LONGEST = 4000;

	private final CaseAccess access;

	private final CrisisPath path;

	private final Crises crises;

	private final CrisisTexts texts;

	private final CaseAgenda agenda;

	private final ActNow actNow;

	private final DueText moments;

	private final Clock clock;

	HandlingDanger(CaseAccess access, CrisisPath path, Crises crises, CrisisTexts texts, CaseAgenda agenda,
			ActNow actNow, DueText moments, Clock clock) {
		this.access = access;
		this.path = path;
		this.crises = crises;
		this.texts = texts;
		this.agenda = agenda;
		this.actNow = actNow;
		this.moments = moments;
		this.clock = clock;
	}

	/**
	 * Returns how things stand, newest crisis first; whoever was told of it has seen it.
	 * @throws org.alongside.shared.NotFoundException if the person may not see the case
	 */
	public Standing standing(StaffProfile reader, CaseId caseId) {
		access.require(reader, caseId);
		actNow.seen(reader, caseId, clock.instant());
		List<Crisis> all = crises.of(caseId);
		Crisis now = all.stream().filter(one -> !one.settled()).findFirst().orElse(null);
		Optional<CaseAgenda.Item> task = agenda.open(caseId)
			.stream()
			.filter(one -> CrisisProcess.ASKING.contains(one.process() + "/" + one.key()))
			.findFirst();
		return new Standing(now != null && now.open(), now != null && !now.open(),
				now == null ? null : now.level().code(), now == null ? null : moment(now.raisedAt(), reader),
				now == null ? null : now.nextFollowUp().map(next -> moment(next.dueAt(), reader)).orElse(null),
				task.map(CaseAgenda.Item::taskId).orElse(null),
				task.map(one -> moments.due(one.due(), clock.instant(), reader.zone(), reader.locale())).orElse(null),
				all.stream().map(one -> texts.lines(one, reader)).toList());
	}

	/**
	 * Somebody is in danger.
	 * @param level how grave, or null or empty where nobody has thought about it: high
	 * @param words what happened, or null
	 * @throws RefusedException if the level is not one, or the words are too long
	 */
	public void report(StaffProfile by, CaseId caseId, @Nullable String level, @Nullable String words) {
		access.require(by, caseId);
		boolean said = level != null && !level.isBlank();
		if (said && DangerLevel.all().stream().noneMatch(one -> one.code().equals(level))) {
			throw new RefusedException(FieldError.of("level", "option"));
		}
		String text = words == null || words.isBlank() ? null : words.strip();
		if (text != null && text.length() > LONGEST) {
			throw new RefusedException(FieldError.of("words", "max-length", LONGEST));
		}
		path.report(caseId, DangerReport.byPerson(DangerLevel.of(said ? level : null), text), Actor.person(by.id()),
				clock.instant());
	}

	/**
	 * Somebody says how things stand, whoever holds the task that asks.
	 * @throws RefusedException if the state, what was done, or who has taken over is
	 * missing
	 * @throws ConflictException if nobody is in danger
	 */
	public void answer(StaffProfile by, CaseId caseId, @Nullable String danger, @Nullable String said,
			@Nullable String takenOverBy) {
		access.require(by, caseId);
		DangerAnswer answer = DangerAnswer.of(danger, said, takenOverBy);
		if (answer.words() == null) {
			throw new RefusedException(FieldError.of("said", "required"));
		}
		if (!path.inDanger(caseId)) {
			throw new ConflictException("nobodyInDanger");
		}
		path.answer(caseId, answer, Actor.person(by.id()), clock.instant());
	}

	private DueText.Moment moment(Instant at, StaffProfile reader) {
		return moments.moment(at, reader.zone(), reader.locale());
	}

	/**
	 * How things stand.
	 *
	 * @param open whether somebody is in danger
	 * @param watched whether somebody was, and is asked again
	 * @param level how grave it is, or null
	 * @param since since when, or null
	 * @param next when it is asked again after the danger, or null
	 * @param task the open task that asks, or null
	 * @param due by when that is answered, or null
	 * @param stories what was said, newest crisis first, each oldest first
	 */
	public record Standing(boolean open, boolean watched, @Nullable String level, DueText.@Nullable Moment since,
			DueText.@Nullable Moment next, @Nullable String task, DueText.@Nullable Due due,
			List<List<CrisisTexts.Line>> stories) {
	}

}
