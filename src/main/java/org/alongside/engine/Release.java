package org.alongside.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/**
 * Deploys the diagrams, decisions and forms of this release when it starts: all of them
 * together or none, a new version only of what changed. The engine holds a lock in the
 * database meanwhile, so that nodes starting together make one version.
 */
@Component
class Release implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(Release.class);

	/** What changed is found by comparing with the last deployment of this name. */
	private static final String NAME = "alongside";

	private final RepositoryService repository;

	private final ResourcePatternResolver resolver;

	private final List<String> patterns;

	private final Resource contract;

	private final AllowedBeans beans;

	private final TransactionTemplate transaction;

	Release(RepositoryService repository, ResourcePatternResolver resolver,
			@Value("${alongside.engine.models}") List<String> patterns,
			@Value("${alongside.engine.contract}") Resource contract, AllowedBeans beans,
			PlatformTransactionManager transactions) {
		this.repository = repository;
		this.resolver = resolver;
		this.patterns = patterns;
		this.contract = contract;
		this.beans = beans;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		deploy(ReleaseFiles.read(resolver, patterns));
	}

	/**
	 * Deploys what is new or changed.
	 * @throws UnsafeModelException if one of the files asks for more than it may, or
	 * names what is not there; nothing is deployed then
	 */
	void deploy(SortedMap<String, byte[]> files) {
		if (files.isEmpty()) {
			log.warn("This release brings no diagrams, decisions or forms");
			return;
		}
		transaction.executeWithoutResult(status -> deployAll(files));
	}

	private void deployAll(SortedMap<String, byte[]> files) {
		long before = count();
		DeploymentBuilder deployment = repository.createDeployment()
			.name(NAME)
			.source(NAME)
			.enableDuplicateFiltering(true);
		files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
		String id = deployment.deploy().getId();
		if (count() == before) {
			log.info("{} diagrams, decisions and forms, none changed", files.size());
			return;
		}
		List<ModelProblem> problems = ReleaseCheck.check(files, agreed(), beans.names());
		if (!problems.isEmpty()) {
			throw new UnsafeModelException(problems);
		}
		log.info("{} diagrams, decisions and forms; new or changed: {}", files.size(),
				repository.getDeploymentResourceNames(id));
	}

	private ProcessContract agreed() {
		try {
			return ProcessContract.read(contract.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The contract of the processes cannot be read: " + contract, ex);
		}
	}

	private long count() {
		return repository.createDeploymentQuery().deploymentName(NAME).count();
	}

}
