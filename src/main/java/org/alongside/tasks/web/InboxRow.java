package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox in words.
 *
 * @param why why it stands where it stands, in a sentence
 */
record InboxRow(String taskId, String name, String clientName, String caseNumber, String programme, int priority,
		DueText.Due due, @Nullable String holder, boolean mine, String why) {

}
