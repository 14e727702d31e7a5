package org.alongside.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The beans a process may call: delegates and listeners in the {@code process} package of
 * a module. Nothing else of the application can be named in a diagram.
 */
@Component
class AllowedBeans {

	private static final Pattern PROCESS_PACKAGE = Pattern.compile("org\\.alongside\\.(?:[a-z]+\\.)+process");

	private final ConfigurableListableBeanFactory beans;

	private volatile @Nullable SortedSet<String> names;

	AllowedBeans(ConfigurableListableBeanFactory beans) {
		this.beans = beans;
	}

	SortedSet<String> names() {
		SortedSet<String> found = names;
		if (found == null) {
			found = new TreeSet<>();
			Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
				.flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, true, false)))
				.filter(this::inProcessPackage)
				.forEach(found::add);
			names = found;
		}
		return found;
	}

	/** Returns the bean a process means by a name, or null when it may not name it. */
	@Nullable Object find(String name) {
		return names().contains(name) ? beans.getBean(name) : null;
	}

	private boolean inProcessPackage(String name) {
		Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
		return type != null && PROCESS_PACKAGE.matcher(type.getPackageName()).matches();
	}

}
