package org.alongside.tasks;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables a completion never writes to, or that are the history itself.
 */
final class NotKept {

	static final Set<String> TABLES = """
			access_token
			acuity_override
			agency_form
			agency_form_file
			agency_form_mapping
			agency_form_version
			attachment_chunk
			attainment_rule
			audit_entry
			audit_head
			calendar_change
			calendar_version
			calendar_week
			case_attachment
			case_group
			case_group_member
			case_number
			case_partition
			case_partition_reader
			case_partition_stay
			case_person
			case_person_version
			case_tie
			client_alert
			clock_event
			crisis
			crisis_entry
			crisis_follow_up
			crisis_notice
			demo_story
			digest
			document_rule
			document_signature
			flyway_schema_history
			form_submission
			holiday_rule
			inbox_entry
			inbox_memory
			inbox_step
			letterhead
			mandated_report
			notice_preference
			notice_rule
			pending_completion
			people_rule
			person_draft
			person_request
			poverty_guideline
			programme
			report_rule
			rule_change
			safety_draft
			safety_plan
			safety_rule
			saved_view
			sign_in_attempt
			spring_session
			spring_session_attributes
			staff_member
			staff_role
			story_draft
			story_rule
			task
			task_draft
			task_effect
			task_facts
			task_note
			task_question
			task_rule
			task_taken_back
			team
			team_membership
			team_programme
			timeline_entry
			""".lines().collect(Collectors.toUnmodifiableSet());

	private NotKept() {
	}

}
