-- Reports that nobody has called in or handed in yet.
create index mandated_report_waiting on mandated_report (written_due, id) where written_at is null;
