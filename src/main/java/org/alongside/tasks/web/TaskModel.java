package org.alongside.tasks.web;

import org.alongside.clients.ClientAlerts;
import org.alongside.calendar.DueText;
import org.alongside.cases.Identity;
import org.alongside.cases.TimelineTexts;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The task pane in words.
 *
 * @param heldBy {@code me}, {@code other} or {@code nobody}
 * @param alerts what must be known about the client at once
 */
record TaskModel(String taskId, String key, String name, String clientName, String caseNumber, String caseId,
		String programme, String stage, DueText.Due due, String dueRule, @Nullable String dueBasis,
		@Nullable String dueCitation, @Nullable String holder, String heldBy, boolean mayClaim, boolean mayComplete,
		boolean hasForm, String schemaJson, String dataJson, @Nullable Identity identity,
		List<ClientAlerts.Alert> alerts, List<TimelineTexts.Line> timeline) {

}
