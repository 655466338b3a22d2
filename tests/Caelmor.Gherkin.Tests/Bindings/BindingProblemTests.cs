using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Problems;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Bindings;

public sealed class BindingProblemTests
{
    [Theory]
    [InlineData(typeof(AsyncVoid), ProblemKind.BadBinding,
        "AsyncVoid.Step: it is 'async void', so nobody can wait for it. Return Task.")]
    [InlineData(typeof(NoExpression), ProblemKind.BadBinding,
        "NoExpression.Step: [Given] has no expression; names of methods are not matched to steps. "
        + "Write [Given(\"the text of the step\")].")]
    [InlineData(typeof(Scoped), ProblemKind.Unsupported,
        "Scoped.Step: [Scope] is not supported; a step has to mean the same in every feature. "
        + "Take it away, or use [BeforeScenario], [AfterScenario], [BeforeStep], [AfterStep].")]
    [InlineData(typeof(ScopedClass), ProblemKind.Unsupported, "ScopedClass: [Scope] is *")]
    [InlineData(typeof(BadExpression), ProblemKind.BadExpression,
        "BadExpression.Step: Column 3 of 'a {in': found '{', which nothing closes. Add the '}'*")]
    [InlineData(typeof(BadRegex), ProblemKind.BadExpression, "BadRegex.Make: Column *")]
    [InlineData(typeof(TooFewParameters), ProblemKind.BadBinding,
        "TooFewParameters.Step: its expression brings 2 argument(s), but the method takes 1. "
        + "Give the method one parameter for each, and one more for a table or doc string.")]
    [InlineData(typeof(TooManyParameters), ProblemKind.BadBinding,
        "TooManyParameters.Step: its expression brings 0 argument(s), but the method takes 2.*")]
    [InlineData(typeof(GenericMethod), ProblemKind.BadBinding,
        "GenericMethod.Step: it is generic, so its types are open. Write it for one type.")]
    [InlineData(typeof(AbstractClass), ProblemKind.BadBinding,
        "AbstractClass.Step: its class is abstract, so nothing can call it. "
        + "Make the class sealed.")]
    [InlineData(typeof(OutParameter), ProblemKind.BadBinding,
        "OutParameter.Step: it has a ref, in or out parameter. Take the parameter by value.")]
    [InlineData(typeof(ForeignAwaitable), ProblemKind.BadBinding,
        "ForeignAwaitable.Step: it returns YieldAwaitable, which would not be awaited. "
        + "Return Task or ValueTask.")]
    [InlineData(typeof(BeforeRun), ProblemKind.Unsupported,
        "BeforeRun.Hook: [BeforeTestRun] is not supported; scenarios are isolated: "
        + "they run alone, in any order and side by side. "
        + "Take it away, or use [BeforeScenario], [AfterScenario], [BeforeStep], [AfterStep].")]
    [InlineData(typeof(TagExpression), ProblemKind.Unsupported,
        "TagExpression.Hook: [BeforeScenario(\"not @slow\")] is not supported; "
        + "a hook names tags, no expression. "
        + "Take it away, or use [BeforeScenario], [AfterScenario], [BeforeStep], [AfterStep].")]
    [InlineData(typeof(TagInParentheses), ProblemKind.Unsupported,
        "TagInParentheses.Hook: [AfterStep(\"(slow)\")] is not supported; *")]
    [InlineData(typeof(VoidTransformation), ProblemKind.BadBinding,
        "VoidTransformation.Make: a transformation has to return something. "
        + "Return what it makes.")]
    [InlineData(typeof(NoGroup), ProblemKind.BadBinding,
        "NoGroup.Make: its regular expression brings 0 argument(s), but the method takes 1. "
        + "Put in parentheses what each parameter stands for.")]
    [InlineData(typeof(SameName), ProblemKind.BadBinding,
        "SameName.*: it names its parameter type {thing}, and so does SameName.*, "
        + "for another type. Give one of them another Name.")]
    [InlineData(typeof(KindNamed), ProblemKind.Unsupported,
        "KindNamed.Step: [ExpressionType] is not supported; "
        + "what kind an expression is shows in the expression. *")]
    public void A_binding_that_can_not_work_is_a_problem(
        Type bindings, ProblemKind kind, string message)
    {
        var set = BindingSet.FromTypes(bindings);

        var problem = set.Problems.Should().ContainSingle().Subject;
        problem.Kind.Should().Be(kind);
        problem.ToString().Should().Match(message);
        problem.Location.Should().BeNull();
    }

    [Fact]
    public void A_bad_definition_does_not_take_part() =>
        BindingSet.FromTypes(typeof(AsyncVoid)).StepDefinitions.Should().BeEmpty();

    [Binding]
    public sealed class AsyncVoid
    {
        [Given("a")]
        public static async void Step() => await Task.Yield();
    }

    [Binding]
    public sealed class NoExpression
    {
        [Given]
        public static void Step() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class Scoped
    {
        [Given("a")]
        [Scope]
        public static void Step() => throw new NotSupportedException();
    }

    [Binding]
    [Scope]
    public sealed class ScopedClass;

    [Binding]
    public sealed class BadExpression
    {
        [Given("a {in")]
        public static void Step() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class BadRegex
    {
        [StepArgumentTransformation("(a")]
        public static Uri Make(string text) => new(text);
    }

    [Binding]
    public sealed class TooFewParameters
    {
        [Given("{int} of {int}")]
        public static void Step(int number) => throw new NotSupportedException($"{number}");
    }

    [Binding]
    public sealed class TooManyParameters
    {
        [Given("a")]
        public static void Step(string a, string b) => throw new NotSupportedException(a + b);
    }

    [Binding]
    public sealed class GenericMethod
    {
        [Given("a")]
        public static void Step<T>() => throw new NotSupportedException(typeof(T).Name);
    }

    [Binding]
    public abstract class AbstractClass
    {
        [Given("a")]
        public void Step() => throw new NotSupportedException(ToString());
    }

    [Binding]
    public sealed class OutParameter
    {
        [Given("{int}")]
        public static void Step(out int number) => number = 0;
    }

    [Binding]
    public sealed class ForeignAwaitable
    {
        [Given("a")]
        public static System.Runtime.CompilerServices.YieldAwaitable Step() => Task.Yield();
    }

    [Binding]
    public sealed class BeforeRun
    {
        [BeforeTestRun]
        public static void Hook() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class TagExpression
    {
        [BeforeScenario("not @slow")]
        public static void Hook() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class TagInParentheses
    {
        [AfterStep("(slow)")]
        public static void Hook() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class VoidTransformation
    {
        [StepArgumentTransformation]
        public static Task Make(string text) => Task.FromResult(text);
    }

    [Binding]
    public sealed class NoGroup
    {
        [StepArgumentTransformation("a|b")]
        public static Uri Make(string text) => new(text);
    }

    [Binding]
    public sealed class SameName
    {
        [StepArgumentTransformation(Name = "thing")]
        public static Uri One(string text) => new(text);

        [StepArgumentTransformation(Name = "thing")]
        public static Version Two(string text) => new(text);
    }

    [Binding]
    public sealed class KindNamed
    {
        [GivenOfAKind("a", "RegularExpression")]
        public static void Step() => throw new NotSupportedException();
    }
}
