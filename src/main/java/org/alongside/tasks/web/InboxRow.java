package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox in words.
 *
 * @param group code of the group it stands in, such as {@code overdue} or {@code band.1}
 * @param heading whether it is the first row of its group
 * @param safety whether it is about a danger
 * @param completing whether it was completed and that can still be undone
 * @param unread whether the reader holds it and has not opened it yet
 * @param why why it stands where it stands, in a sentence
 * @param current whether it is the task shown beside the list
 * @param url where it is worked on, or the case's file when it is done
 */
record InboxRow(String taskId, String name, String clientName, String caseNumber, String programme, String group,
		boolean heading, boolean safety, boolean completing, boolean unread, DueText.Due due, @Nullable String holder,
		boolean mine, boolean current, String why, String url, boolean done) {

}
