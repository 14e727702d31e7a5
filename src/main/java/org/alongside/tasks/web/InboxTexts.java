package org.alongside.tasks.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.calendar.DueText;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Identity;
import org.alongside.cases.TaskNames;
import org.alongside.cases.TimelineReading;
import org.alongside.cases.TimelineTexts;
import org.alongside.clients.ClientAlerts;
import org.alongside.clients.Clients;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.OpenTask;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Says a task that is worked on in the reader's language and zone.
 */
@Component
class InboxTexts {

	private static final int RECENT = 5;

	private final CaseFiles cases;

	private final Clients clients;

	private final ClientAlerts alerts;

	private final TimelineReading timeline;

	private final TimelineTexts texts;

	private final TaskNames names;

	private final DueText dueTexts;

	private final ObjectMapper json;

	private final Clock clock;

	InboxTexts(CaseFiles cases, Clients clients, ClientAlerts alerts, TimelineReading timeline, TimelineTexts texts,
			TaskNames names, DueText dueTexts, ObjectMapper json, Clock clock) {
		this.cases = cases;
		this.clients = clients;
		this.alerts = alerts;
		this.timeline = timeline;
		this.texts = texts;
		this.names = names;
		this.dueTexts = dueTexts;
		this.json = json;
		this.clock = clock;
	}

	TaskModel task(OpenTask open, StaffProfile reader) {
		TaskRow row = open.row();
		CaseSummary file = cases.get(row.caseId());
		StaffId holder = row.holder();
		String heldBy = holder == null ? "nobody" : holder.equals(reader.id()) ? "me" : "other";
		return new TaskModel(row.id(), row.key(), name(row, reader), row.clientName(), row.caseNumber(),
				row.caseId().toString(), row.programme(), file.stage().name(), due(row, reader),
				dueTexts.rule(row.dueRule(), reader.locale()), row.dueBasis(), row.dueCitation(), open.holderName(),
				heldBy, open.mayClaim(), open.mayComplete(), open.form() != null, open.schema(), write(open.data()),
				clients.find(file.clientId()).map(client -> Identity.of(client, clock)).orElse(null),
				alerts.holding(file.clientId(), LocalDate.ofInstant(clock.instant(), reader.zone())),
				timeline.page(reader, row.caseId(), null, RECENT)
					.items()
					.stream()
					.map(entry -> texts.line(entry, reader))
					.toList());
	}

	private DueText.Due due(TaskRow task, StaffProfile reader) {
		Instant end = task.ended();
		if (end != null) {
			return new DueText.Due(end.toString(), dueTexts.moment(end, reader.zone(), reader.locale()).text(), "none");
		}
		return dueTexts.due(task.due(), task.dueRule(), clock.instant(), reader.zone(), reader.locale());
	}

	String name(TaskRow task, StaffProfile reader) {
		return names.name(task.process() + "/" + task.key(), task.name(), reader.locale());
	}

	private String write(@Nullable Object data) {
		try {
			return json.writeValueAsString(data);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A form's data cannot be written", problem);
		}
	}

}
