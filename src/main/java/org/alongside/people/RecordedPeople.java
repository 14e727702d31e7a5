package org.alongside.people;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads and writes the people of all cases.
 */
@Repository
class RecordedPeople {

	/** At most so many people are in a case. */
	static final int PEOPLE = 60;

	/** At most so many ties, groups and memberships of each. */
	static final int REST = 240;

	private static final String ALL_PEOPLE = """
			select * from case_person where case_id = :case order by recorded_at, id limit :most
			""";

	private static final String ALL_TIES = """
			select * from case_tie where case_id = :case and withdrawn_at is null order by recorded_at, id limit :most
			""";

	private static final String ALL_GROUPS = """
			select * from case_group where case_id = :case order by recorded_at, id limit :most
			""";

	private static final String ALL_MEMBERS = """
			select * from case_group_member where case_id = :case and withdrawn_at is null
			order by since, recorded_at, id limit :most
			""";

	private static final String FORMER_NAMES = """
			select distinct btrim(coalesce(record ->> 'given_name', '') || ' ' || coalesce(record ->> 'family_name', ''))
			from case_person_version where case_id = :case and id = :id limit 100
			""";

	private static final String PUT_PERSON = """
			insert into case_person as kept (case_id, id, version, client_id, partition_id, role, given_name, family_name,
				birth_date, died_on, gender, pronouns, language, interpreter, organisation, phone, email, safe_contact,
				bond, flow, consent, consent_for, consent_until, left_on, left_why, recorded_by, recorded_at)
			values (:case, :id, 1, :client, :partition, :role, :given, :family, :born, :died, :gender, :pronouns,
				:language, :interpreter, :organisation, :phone, :email, :safe, :bond, :flow, :consent, :consentFor,
				:consentUntil, :leftOn, :leftWhy, :by, :at)
			on conflict (case_id, id) do update
			set version = kept.version + 1, client_id = excluded.client_id, partition_id = excluded.partition_id,
				role = excluded.role, given_name = excluded.given_name, family_name = excluded.family_name,
				birth_date = excluded.birth_date, died_on = excluded.died_on, gender = excluded.gender,
				pronouns = excluded.pronouns, language = excluded.language, interpreter = excluded.interpreter,
				organisation = excluded.organisation, phone = excluded.phone, email = excluded.email,
				safe_contact = excluded.safe_contact, bond = excluded.bond, flow = excluded.flow,
				consent = excluded.consent, consent_for = excluded.consent_for,
				consent_until = excluded.consent_until, left_on = excluded.left_on, left_why = excluded.left_why
			where kept.version = :seen
			""";

	private static final String KEEP_BEFORE = """
			insert into case_person_version (case_id, id, version, record, replaced_by, replaced_at)
			select case_id, id, version, to_jsonb(p), :by, :at from case_person p
			where case_id = :case and id = :id and version = :seen
			""";

	private static final String PUT_TIE = """
			insert into case_tie (id, case_id, code, one, other, since, until, note, recorded_by, recorded_at)
			values (:id, :case, :code, :one, :other, :since, :until, :note, :by, :at)
			""";

	private static final String PUT_GROUP = """
			insert into case_group (id, case_id, partition_id, kind, name, address, recorded_by, recorded_at)
			values (:id, :case, :partition, :kind, :name, :address, :by, :at)
			""";

	private static final String PUT_MEMBER = """
			insert into case_group_member (id, case_id, group_id, person_id, part, since, until, recorded_by, recorded_at)
			values (:id, :case, :group, :person, :part, :since, :until, :by, :at)
			""";

	private static final String UNTIL = """
			update %s set until = :until where id = :id and case_id = :case and withdrawn_at is null and until is null
			""";

	private static final String WITHDRAW = """
			update %s set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
			where id = :id and case_id = :case and withdrawn_at is null
			""";

	private final JdbcClient jdbc;

	RecordedPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<PersonOfCase> people(CaseId caseId) {
		return all(ALL_PEOPLE, caseId, PEOPLE + 1).query(RecordedPeople::person).list();
	}

	/** Returns the names a person was written down with before. */
	List<String> formerNames(CaseId caseId, UUID person) {
		return jdbc.sql(FORMER_NAMES).param("case", caseId.value()).param("id", person).query(String.class).list();
	}

	List<Tie> ties(CaseId caseId) {
		return all(ALL_TIES, caseId, REST + 1).query(RecordedPeople::tie).list();
	}

	List<PeopleGroup> groups(CaseId caseId) {
		Map<UUID, List<PeopleGroup.Member>> members = new LinkedHashMap<>();
		all(ALL_MEMBERS, caseId, REST + 1)
			.query((row, number) -> members
				.computeIfAbsent(row.getObject("group_id", UUID.class), id -> new ArrayList<>())
				.add(member(row)))
			.list();
		return all(ALL_GROUPS, caseId, PEOPLE + 1)
			.query((row, number) -> group(row, members.getOrDefault(row.getObject("id", UUID.class), List.of())))
			.list();
	}

	/**
	 * Writes a person down.
	 * @return whether it was done; not, when somebody changed it since that version
	 */
	boolean put(CaseId caseId, PersonOfCase person, Actor by, Instant at) {
		written(KEEP_BEFORE, caseId, by, at).param("id", person.id()).param("seen", person.version()).update();
		return jdbc.sql(PUT_PERSON)
			.param("case", caseId.value())
			.param("id", person.id())
			.param("client", person.client())
			.param("partition", person.partition())
			.param("role", person.role().code())
			.param("given", person.givenName())
			.param("family", person.familyName())
			.param("born", person.birthDate())
			.param("died", person.diedOn())
			.param("gender", person.gender())
			.param("pronouns", person.pronouns())
			.param("language", person.language())
			.param("interpreter", person.interpreter())
			.param("organisation", person.organisation())
			.param("phone", person.phone())
			.param("email", person.email())
			.param("safe", person.safeContact())
			.param("bond", person.bond())
			.param("flow", person.flow())
			.param("consent", person.consent())
			.param("consentFor", person.consentFor())
			.param("consentUntil", person.consentUntil())
			.param("leftOn", person.leftOn())
			.param("leftWhy", person.leftWhy())
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.param("seen", person.version())
			.update() == 1;
	}

	void put(CaseId caseId, Tie tie, Actor by, Instant at) {
		written(PUT_TIE, caseId, by, at).param("id", tie.id())
			.param("code", tie.bond().code())
			.param("one", tie.one())
			.param("other", tie.other())
			.param("since", tie.since())
			.param("until", tie.until())
			.param("note", tie.note())
			.update();
	}

	void put(CaseId caseId, PeopleGroup group, Actor by, Instant at) {
		written(PUT_GROUP, caseId, by, at).param("id", group.id())
			.param("partition", group.partition())
			.param("kind", group.kind())
			.param("name", group.name())
			.param("address", group.address())
			.update();
	}

	void put(CaseId caseId, UUID group, PeopleGroup.Member member, Actor by, Instant at) {
		written(PUT_MEMBER, caseId, by, at).param("id", member.id())
			.param("group", group)
			.param("person", member.person())
			.param("part", member.part())
			.param("since", member.since())
			.param("until", member.until())
			.update();
	}

	void endTie(CaseId caseId, UUID tie, LocalDate until) {
		jdbc.sql(UNTIL.formatted("case_tie"))
			.param("id", tie)
			.param("case", caseId.value())
			.param("until", until)
			.update();
	}

	void endMember(CaseId caseId, UUID member, LocalDate until) {
		jdbc.sql(UNTIL.formatted("case_group_member"))
			.param("id", member)
			.param("case", caseId.value())
			.param("until", until)
			.update();
	}

	void withdrawTie(CaseId caseId, UUID tie, String why, Actor by, Instant at) {
		written(WITHDRAW.formatted("case_tie"), caseId, by, at).param("id", tie).param("why", why).update();
	}

	void withdrawMember(CaseId caseId, UUID member, String why, Actor by, Instant at) {
		written(WITHDRAW.formatted("case_group_member"), caseId, by, at).param("id", member).param("why", why).update();
	}

	private JdbcClient.StatementSpec all(String sql, CaseId caseId, int most) {
		return jdbc.sql(sql).param("case", caseId.value()).param("most", most);
	}

	private JdbcClient.StatementSpec written(String sql, CaseId caseId, Actor by, Instant at) {
		return jdbc.sql(sql).param("case", caseId.value()).param("by", by.reference()).param("at", Timestamp.from(at));
	}

	private static PersonOfCase person(ResultSet row, int number) throws SQLException {
		String given = row.getString("given_name");
		String family = row.getString("family_name");
		return new PersonOfCase(row.getObject("id", UUID.class), row.getInt("version"),
				row.getObject("client_id", UUID.class), row.getObject("partition_id", UUID.class),
				PersonRole.of(row.getString("role")).orElseThrow(), (given + " " + family).strip(), given, family,
				day(row, "birth_date"), day(row, "died_on"), row.getString("gender"), row.getString("pronouns"),
				row.getString("language"), row.getBoolean("interpreter"), row.getString("organisation"),
				row.getString("phone"), row.getString("email"), row.getString("safe_contact"), row.getString("bond"),
				row.getString("flow"), row.getString("consent"), row.getString("consent_for"),
				day(row, "consent_until"), day(row, "left_on"), row.getString("left_why"));
	}

	private static Tie tie(ResultSet row, int number) throws SQLException {
		return new Tie(row.getObject("id", UUID.class), Bond.of(row.getString("code")).orElseThrow(),
				row.getObject("one", UUID.class), row.getObject("other", UUID.class), day(row, "since"),
				day(row, "until"), row.getString("note"));
	}

	private static PeopleGroup group(ResultSet row, List<PeopleGroup.Member> members) throws SQLException {
		return new PeopleGroup(row.getObject("id", UUID.class), row.getObject("partition_id", UUID.class),
				row.getString("kind"), row.getString("name"), row.getString("address"), members);
	}

	private static PeopleGroup.Member member(ResultSet row) throws SQLException {
		return new PeopleGroup.Member(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
				row.getString("part"), row.getObject("since", LocalDate.class), day(row, "until"));
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
