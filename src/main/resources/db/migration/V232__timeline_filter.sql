-- What sort of entry it is follows from its kind and from who did it, so that one index finds a sort.
alter table timeline_entry add column sort varchar(20) not null generated always as (
	case
		when kind in ('case.assigned', 'task.claimed', 'task.released') or kind like 'task.handed%' then 'assignments'
		when kind like 'contact.%' or kind like '%notice%' or kind in ('referral.sent', 'referral.chased',
			'referral.accepted', 'referral.declinedByPartner', 'eligibility.asked') then 'messages'
		when kind like 'consent.%' or kind like 'document.%' or kind in ('plan.proposed', 'plan.agreed',
			'plan.agreedUnsigned') then 'documents'
		when actor like 'staff:%' then 'acts'
		else 'steps'
	end) stored;

create index timeline_of_case_by_sort on timeline_entry (case_id, sort, at desc, id desc);
create index timeline_of_case_by_actor on timeline_entry (case_id, actor, at desc, id desc);
