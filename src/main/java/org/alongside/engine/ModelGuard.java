package org.alongside.engine;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Stands before the engine's own deployers, so that whoever deploys, and by whatever
 * door, nothing gets in unchecked. Versions deployed before are not checked again: a
 * stricter list must not stop running cases.
 */
@Component
class ModelGuard implements Deployer {

	private static final int LARGEST = 2 * 1024 * 1024;

	private final AllowedBeans beans;

	private final Vocabulary bpmn = Vocabulary.bpmn();

	private final Vocabulary dmn = Vocabulary.dmn();

	ModelGuard(AllowedBeans beans) {
		this.beans = beans;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		List<ModelProblem> problems = new ArrayList<>();
		new TreeMap<>(deployment.getResources())
			.forEach((name, resource) -> problems.addAll(check(name, resource.getBytes())));
		if (!problems.isEmpty()) {
			throw new UnsafeModelException(problems);
		}
	}

	/** Returns what is wrong with a file; empty when it may be deployed. */
	List<ModelProblem> check(String file, byte[] content) {
		if (content.length > LARGEST) {
			return List.of(new ModelProblem(file, "", 0, "size", "2 MB"));
		}
		if (file.endsWith(".bpmn")) {
			return XmlCheck.check(file, content, bpmn, beans.names());
		}
		if (file.endsWith(".dmn")) {
			return XmlCheck.check(file, content, dmn, beans.names());
		}
		if (file.endsWith(".form")) {
			return FormFileCheck.check(file, content);
		}
		return List.of(new ModelProblem(file, "", 0, "file", file));
	}

}
