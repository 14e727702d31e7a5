package org.alongside.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The deployed forms, each in all its versions.
 */
@Component
class FormVersions implements DeployedForms {

	/**
	 * The engine has no query for forms; there are as many rows as versions were made.
	 */
	private static final String VERSIONS = """
			select f.version_, f.deployment_id_, f.resource_name_, d.deploy_time_
			from act_re_camformdef f
			join act_re_deployment d on d.id_ = f.deployment_id_
			where f.key_ = ?
			order by f.version_ desc
			""";

	/** More versions than an agency works with at a time. */
	private static final int KEPT = 300;

	private final JdbcClient jdbc;

	private final RepositoryService repository;

	/** A version never changes. */
	private final Map<Version, DeployedForm> forms = new ConcurrentHashMap<>();

	private final UntilDeployed<String, List<Version>> versions;

	FormVersions(JdbcClient jdbc, RepositoryService repository, Deployments deployments) {
		this.versions = new UntilDeployed<>(deployments);
		this.jdbc = jdbc;
		this.repository = repository;
	}

	@Override
	public Optional<DeployedForm> latest(String formId) {
		return versions(formId).stream().findFirst().map(version -> read(formId, version));
	}

	@Override
	public Optional<DeployedForm> version(String formId, int number) {
		return versions(formId).stream()
			.filter(version -> version.number == number)
			.findFirst()
			.map(version -> read(formId, version));
	}

	/**
	 * Returns the version that was the newest at a moment, or the first one if the moment
	 * lies before it.
	 */
	Optional<DeployedForm> at(String formId, Instant moment) {
		List<Version> versions = versions(formId);
		return versions.stream()
			.filter(version -> !version.since.isAfter(moment))
			.findFirst()
			.or(() -> versions.stream().reduce((newer, older) -> older))
			.map(version -> read(formId, version));
	}

	private List<Version> versions(String formId) {
		return versions.get(formId, this::readVersions);
	}

	private List<Version> readVersions(String formId) {
		return jdbc.sql(VERSIONS)
			.param(formId)
			.query((row, number) -> new Version(row.getInt(1), row.getString(2), row.getString(3),
					row.getTimestamp(4).toInstant()))
			.list();
	}

	private DeployedForm read(String formId, Version version) {
		if (forms.size() > KEPT) {
			forms.clear();
		}
		return forms.computeIfAbsent(version, unknown -> load(formId, unknown));
	}

	private DeployedForm load(String formId, Version version) {
		try (InputStream in = repository.getResourceAsStream(version.deployment, version.resource)) {
			return new DeployedForm(formId, version.number, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Version(int number, String deployment, String resource, Instant since) {
	}

}
