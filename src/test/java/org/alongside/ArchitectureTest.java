package org.alongside;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

class ArchitectureTest {

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.alongside");

	@Test
	void modulesKeepToTheirOrderAndInterfaces() {
		ApplicationModules.of(Alongside.class).verify();
	}

	@Test
	void onlyTheEngineModuleAndProcessPackagesKnowTheEngine() {
		noClasses().that()
			.resideOutsideOfPackages("org.alongside.engine..", "..process..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(PRODUCT);
	}

	@Test
	void dependenciesComeThroughConstructors() {
		noFields().should().beAnnotatedWith(Autowired.class).check(PRODUCT);
	}

	@Test
	void controllersAreNobodyElsesBusiness() {
		ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(Controller.class)
			.or()
			.areAnnotatedWith(RestController.class)
			.should()
			.bePackagePrivate()
			.andShould()
			.resideInAPackage("..web..")
			.check(PRODUCT);
	}

	@Test
	void aggregatesHaveNoSetters() {
		ArchRuleDefinition.noMethods()
			.that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Entity.class)
			.should()
			.haveNameMatching("set[A-Z].*")
			.check(PRODUCT);
	}

}
