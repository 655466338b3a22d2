using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>What a transformation has to be, besides a method that can be called.</summary>
internal static class TransformationRules
{
    public static Problem? Broken(Transformation found, IEnumerable<Transformation> others)
    {
        if (found.Result == typeof(void))
        {
            return BindingProblems.Bad(
                found.Bound, "a transformation has to return something.", "Return what it makes.");
        }

        var takes = found.Bound.Parameters.Count;
        var brings = found.Regex is null ? 1 : found.Regex.GetGroupNumbers().Length - 1;
        if (takes != brings)
        {
            return BindingProblems.Bad(
                found.Bound,
                $"its regular expression brings {brings} argument(s), "
                    + $"but the method takes {takes}.",
                "Put in parentheses what each parameter stands for.");
        }

        return others.FirstOrDefault(other => Collide(found, other)) is { } other
            ? BindingProblems.Bad(
                found.Bound,
                $"it names its parameter type {{{found.Name}}}, and so does {other.Bound}, "
                    + "for another type.",
                "Give one of them another Name.")
            : null;
    }

    private static bool Collide(Transformation one, Transformation other) =>
        one.Name is not null
        && string.Equals(one.Name, other.Name, StringComparison.Ordinal)
        && one.Result != other.Result;
}
