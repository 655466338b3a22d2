using Caelmor.Conformance.Certification;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>A group, and how many of its rules are obeyed.</summary>
/// <param name="Group">Its id, such as <c>atomicity</c>.</param>
/// <param name="Rules">How many rules it has that scenarios have to show.</param>
/// <param name="Tried">How many of them were tried.</param>
/// <param name="Obeyed">How many of them were obeyed.</param>
public sealed record GroupAnswer(string Group, int Rules, int Tried, int Obeyed)
{
    internal static IEnumerable<GroupAnswer> Of(Verdict verdict, Suite suite) => verdict.Rules
        .Where(rule => rule.HasToBeShown)
        .GroupBy(rule => rule.Rule.Group)
        .OrderBy(group => suite.Register.Groups.IndexOf(group.Key))
        .Select(group => new GroupAnswer(
            group.Key.Id,
            group.Count(),
            group.Count(rule => rule.IsShown),
            group.Count(rule => rule.IsObeyed)));
}
