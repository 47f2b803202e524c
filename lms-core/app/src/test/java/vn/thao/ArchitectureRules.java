package vn.thao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The rules of the house that bytecode can show, in the order and numbering of the house rules. The
 * same rules judge the application and the sins planted in {@code vn.thao.planted}, which mirrors
 * the components.
 */
final class ArchitectureRules {

  /** Each component may import those before it, never those after it. */
  static final List<String> COMPONENTS =
      List.of(
          "platform",
          "extensions",
          "people",
          "law",
          "competency",
          "content",
          "learning",
          "assessment",
          "xapi",
          "certification",
          "planning",
          "reports");

  /**
   * The one exception to "nobody imports a boundary": the frame that all doors share (the reader's
   * language, the forms' tokens, texts, Markdown, dates). Only other doors may use it.
   */
  static final Set<String> FRAME =
      Set.of(
          "AsOfPage",
          "Frame",
          "Language",
          "Markdown",
          "PageFormat",
          "PageTexts",
          "PostForm",
          "Tokens");

  /** Tools of the doors: they know who asks and how the system is set, and hold no facts. */
  static final Set<String> TOOLS = Set.of("CurrentUser", "Secrets", "Settings", "Texts");

  /** Use cases without a permission, each for a reason that its Javadoc tells. */
  static final Set<String> PUBLIC =
      Set.of(
          "Clients.enter",
          "FirstAdmin.isOpen",
          "FirstAdmin.isThere",
          "FirstAdmin.make",
          "ForgottenPasswords.ask",
          "Health.isReady",
          "Limits.take",
          "PluginViews.broke",
          "PluginViews.nameOf",
          "ScimClients.enter",
          "SignIns.activate",
          "SignIns.caller",
          "SignIns.confirm",
          "SignIns.signIn",
          "Statements.verify");

  private static final String REQUIRES = "vn.thao.platform.control.Requires";
  private static final List<String> SCOPES =
      List.of(
          "jakarta.enterprise.context.ApplicationScoped",
          "jakarta.enterprise.context.RequestScoped",
          "jakarta.enterprise.context.SessionScoped",
          "jakarta.enterprise.context.Dependent",
          "jakarta.inject.Singleton",
          "jakarta.ejb.Singleton",
          "jakarta.ejb.Stateless");
  private static final List<String> ASSOCIATIONS =
      List.of("ManyToOne", "OneToMany", "OneToOne", "ManyToMany", "ElementCollection", "Embedded");

  private ArchitectureRules() {}

  /** Rule 1. Following the order, there can be no cycle either. */
  static ArchRule importsGoUpwards() {
    return classes()
        .should(
            notDependOn(
                "components further down",
                (from, to) ->
                    COMPONENTS.indexOf(from.component) < COMPONENTS.indexOf(to.component)));
  }

  /** Rule 2. */
  static ArchRule nobodyImportsABoundary() {
    return classes().should(notDependOn("a boundary", ArchitectureRules::importsABoundary));
  }

  private static boolean importsABoundary(Place from, Place to) {
    if (!to.drawer.equals("boundary")) {
      return false;
    }
    boolean isDoor = from.drawer.equals("boundary");
    boolean isFrame = to.component.equals("platform") && FRAME.contains(to.name);
    return !isDoor || !(from.component.equals(to.component) || isFrame);
  }

  /** Rule 3. */
  static ArchRule entitiesKnowOnlyThemselves() {
    return noClasses()
        .that(are("in entity", place -> place.drawer.equals("entity")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "vn.thao..control..",
            "vn.thao..boundary..",
            "jakarta.enterprise..",
            "jakarta.inject..",
            "jakarta.transaction..",
            "jakarta.faces..",
            "jakarta.servlet..",
            "jakarta.ws.rs..");
  }

  /** Rule 4, the interface. */
  static ArchRule theInterfaceNeedsAlmostNothing() {
    return classes()
        .that()
        .resideInAnyPackage("vn.thao.spi..", "vn.thao.planted.spi..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.sql..",
            "jakarta.json..",
            "jakarta.inject..",
            "jakarta.interceptor..",
            "vn.thao.spi..",
            "vn.thao.planted.spi..");
  }

  /** Rule 4, the plugins. */
  static ArchRule pluginsKnowNoComponent() {
    return noClasses()
        .that()
        .resideInAnyPackage("vn.thao.plugin..", "vn.thao.planted.plugin..")
        .should()
        .dependOnClassesThat(are("in a component", Place::isComponent));
  }

  /** Rule 5. */
  static ArchRule transactionsLiveInControl() {
    return noClasses()
        .that(are("outside control", place -> place.isComponent() && !place.is("control")))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "jakarta\\.persistence\\.(EntityManager|EntityManagerFactory|PersistenceContext)"
                + "|jakarta\\.transaction\\..*");
  }

  /** Rule 6. */
  static ArchRule theWebStaysInBoundary() {
    return noClasses()
        .that(are("outside boundary", place -> place.isComponent() && !place.is("boundary")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.faces..",
            "org.primefaces..",
            "org.omnifaces..",
            "jakarta.servlet..",
            "jakarta.ws.rs..");
  }

  /** Rule 7. */
  static ArchRule pagesHoldNoEntities() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Page")
        .should(
            fieldCondition(
                "hold no entity, not even inside a list",
                (field, report) ->
                    field.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                        .forEach(type -> report.accept(field, type))));
  }

  /** Rule 8: what a door can call, asks for a permission, or is public by name. */
  static ArchRule useCasesAskForAPermission() {
    return classes()
        .that(are("doors", place -> place.drawer.equals("boundary")))
        .should(
            condition(
                "call only use cases with @Requires",
                (door, events) ->
                    door.getAccessesFromSelf().stream()
                        .filter(ArchitectureRules::isUnguarded)
                        .forEach(access -> violated(events, door, access.getDescription()))));
  }

  private static boolean isUnguarded(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
        && target.resolveMember().filter(ArchitectureRules::isUnguardedUseCase).isPresent();
  }

  private static boolean isUnguardedUseCase(JavaCodeUnit unit) {
    var owner = unit.getOwner();
    return Place.of(owner).drawer.equals("control")
        && !unit.isConstructor()
        && !unit.getModifiers().contains(JavaModifier.STATIC)
        && SCOPES.stream().anyMatch(owner::isAnnotatedWith)
        && !unit.isAnnotatedWith(REQUIRES)
        && !TOOLS.contains(owner.getSimpleName())
        && !PUBLIC.contains(owner.getSimpleName() + "." + unit.getName());
  }

  /** Rule 9. */
  static ArchRule namesSayWhatThingsAre() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Bean|Service)");
  }

  /** Rule 10. */
  static ArchRule associationsStayInside() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("vn.thao..")
        .should(
            fieldCondition(
                "not associate entities of two components",
                (field, report) -> {
                  if (isAssociation(field)) {
                    field.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                        .filter(type -> !sameComponent(field.getOwner(), type))
                        .forEach(type -> report.accept(field, type));
                  }
                }));
  }

  private static boolean isAssociation(JavaField field) {
    return ASSOCIATIONS.stream()
        .anyMatch(name -> field.isAnnotatedWith("jakarta.persistence." + name));
  }

  private static boolean sameComponent(JavaClass one, JavaClass other) {
    return Place.of(one).component.equals(Place.of(other).component);
  }

  /** Rule 11. News is also never sent without waiting: what may be late goes by the outbox. */
  static ArchRule newsIsARecord() {
    return classes()
        .should(
            condition(
                "observe records, and nothing later than the transaction",
                (item, events) ->
                    item.getMethods().stream()
                        .flatMap(method -> method.getParameters().stream())
                        .filter(
                            parameter ->
                                parameter.isAnnotatedWith("jakarta.enterprise.event.ObservesAsync")
                                    || parameter.isAnnotatedWith(
                                            "jakarta.enterprise.event.Observes")
                                        && !parameter.getRawType().isRecord())
                        .forEach(parameter -> violated(events, item, parameter.getDescription()))));
  }

  private static ArchCondition<JavaClass> notDependOn(
      String what, BiPredicate<Place, Place> isWrong) {
    return condition(
        "not depend on " + what,
        (item, events) -> {
          var from = Place.of(item);
          item.getDirectDependenciesFromSelf().stream()
              .filter(dependency -> isWrong(from, dependency, isWrong))
              .forEach(dependency -> violated(events, item, dependency.getDescription()));
        });
  }

  private static boolean isWrong(
      Place from, Dependency dependency, BiPredicate<Place, Place> isWrong) {
    var to = Place.of(dependency.getTargetClass().getBaseComponentType());
    return from.isComponent() && to.isComponent() && isWrong.test(from, to);
  }

  private static void violated(ConditionEvents events, JavaClass item, String what) {
    events.add(SimpleConditionEvent.violated(item, item.getName() + ": " + what));
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        check.accept(item, events);
      }
    };
  }

  private static ArchCondition<JavaField> fieldCondition(
      String description, BiConsumer<JavaField, BiConsumer<JavaField, JavaClass>> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        check.accept(
            field, (sinner, type) -> violated(events, sinner.getOwner(), sinner + " " + type));
      }
    };
  }

  private static DescribedPredicate<JavaClass> are(
      String description, java.util.function.Predicate<Place> predicate) {
    return DescribedPredicate.describe(description, item -> predicate.test(Place.of(item)));
  }

  /** Where a class lives; component and drawer are empty outside of the components. */
  record Place(String component, String drawer, String name) {

    static Place of(JavaClass item) {
      var parts =
          Stream.of(item.getPackageName().split("\\."))
              .filter(part -> !part.equals("planted"))
              .toList();
      boolean inside =
          parts.size() > 2
              && parts.subList(0, 2).equals(List.of("vn", "thao"))
              && COMPONENTS.contains(parts.get(2));
      return inside
          ? new Place(parts.get(2), parts.size() > 3 ? parts.get(3) : "", item.getSimpleName())
          : new Place("", "", item.getSimpleName());
    }

    boolean isComponent() {
      return !component.isEmpty();
    }

    boolean is(String name) {
      return drawer.equals(name);
    }
  }
}
