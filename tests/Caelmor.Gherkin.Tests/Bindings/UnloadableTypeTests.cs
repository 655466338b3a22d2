using System.Reflection;
using System.Reflection.Emit;
using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Tests.Bindings;

/// <remarks>The assemblies are made here and need another one, 'Absent', that nobody has.</remarks>
public sealed class UnloadableTypeTests
{
    [Fact]
    public void A_class_whose_base_class_is_missing_is_a_problem() =>
        ProblemOf(Make((module, absent) =>
            module.DefineType("Orphan", TypeAttributes.Public, absent.DeclaringType).CreateType()));

    [Fact]
    public void A_class_whose_attribute_is_missing_is_a_problem() =>
        ProblemOf(Make((module, absent) =>
        {
            var type = module.DefineType("Marked", TypeAttributes.Public);
            type.SetCustomAttribute(absent, []);
            type.CreateType();
        }));

    private static void ProblemOf(Assembly assembly)
    {
        var problem = BindingSet.From(assembly).Problems.Should().ContainSingle().Subject;

        problem.Kind.Should().Be(ProblemKind.UnloadableAssembly);
        problem.Message.Should().StartWith("The assembly 'Incomplete' does not load: ")
            .And.Contain("Absent");
    }

    private static Assembly Make(Action<ModuleBuilder, ConstructorInfo> fill)
    {
        var absent = new PersistedAssemblyBuilder(
            new AssemblyName("Absent"), typeof(object).Assembly)
            .DefineDynamicModule("Absent")
            .DefineType("Absent", TypeAttributes.Public, typeof(Attribute));
        var constructor = absent.DefineDefaultConstructor(MethodAttributes.Public);
        absent.CreateType();

        var incomplete = new PersistedAssemblyBuilder(
            new AssemblyName("Incomplete"), typeof(object).Assembly);
        fill(incomplete.DefineDynamicModule("Incomplete"), constructor);

        using var image = new MemoryStream();
        incomplete.Save(image);
        return Assembly.Load(image.ToArray());
    }
}
