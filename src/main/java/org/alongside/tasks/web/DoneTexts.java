package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.alongside.cases.TaskNames;
import org.alongside.shared.ConflictException;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.DoneTask;
import org.alongside.tasks.TakenBack;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Objects;

/**
 * Says in the reader's language and zone how a task ended and whether there is a way
 * back.
 */
@Component
class DoneTexts {

	private final TaskNames names;

	private final DueText moments;

	private final MessageSource messages;

	DoneTexts(TaskNames names, DueText moments, MessageSource messages) {
		this.names = names;
		this.moments = moments;
		this.messages = messages;
	}

	DoneModel done(DoneTask done, StaffProfile reader) {
		TaskRow row = done.row();
		TakenBack back = done.takenBack();
		return new DoneModel(row.id(), names.name(row.process() + "/" + row.key(), row.name(), reader.locale()),
				row.clientName(), row.caseNumber(), row.caseId().toString(), done.name(),
				moments.moment(Objects.requireNonNull(row.ended()), reader.zone(), reader.locale()), done.possible(),
				obstacle(done, reader),
				back == null ? null : new DoneModel.Back(Objects.requireNonNullElse(done.takenBackBy(), "?"),
						back.reason(), moments.moment(back.at(), reader.zone(), reader.locale()), back.again()));
	}

	/** Returns why the reader cannot take it back, or null when they can. */
	@Nullable String obstacle(DoneTask done, StaffProfile reader) {
		ConflictException obstacle = done.obstacle();
		if (obstacle != null) {
			return messages.getMessage("error.conflict." + obstacle.code(), obstacle.arguments().toArray(),
					reader.locale());
		}
		return done.by() != null && done.takenBack() == null && !done.yours()
				? messages.getMessage("error.field.takeBackNotYours", null, reader.locale()) : null;
	}

	/**
	 * A task that has ended, in words.
	 *
	 * @param by who completed it, or null when it was withdrawn
	 * @param possible whether the reader can take it back
	 * @param obstacle why not, or null
	 * @param back how it was taken back, or null
	 */
	record DoneModel(String taskId, String name, String clientName, String caseNumber, String caseId,
			@Nullable String by, DueText.Moment at, boolean possible, @Nullable String obstacle, @Nullable Back back) {

		/**
		 * How it was taken back.
		 *
		 * @param again the task that came up in its place
		 */
		record Back(String by, String reason, DueText.Moment at, String again) {
		}

	}

}
