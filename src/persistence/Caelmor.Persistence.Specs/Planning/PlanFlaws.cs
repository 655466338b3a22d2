using System.Text.RegularExpressions;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>Everything that features can say of a plan.</summary>
public static class PlanFlaws
{
    private static readonly (string Wording, Func<string, string, PlanEdit> Meaning)[] Known =
    [
        ("{} comes before {}", (first, second) => plan => PlanEdits.Move(plan, first, second)),
        ("{} is missing", (milestone, _) => plan => PlanEdits.Remove(plan, milestone)),
        ("{} is planned as well", (milestone, _) => plan => PlanEdits.Append(plan, milestone)),
        ("the {} system exposes no surface", (system, _) => plan =>
            PlanEdits.Remove(plan, $"{MilestoneKind.Surface} of the {system} system")),
        ("stage {} is not locked", (stage, _) => plan => PlanEdits.Unlock(plan, stage)),
        ("stage {} is not named", (stage, _) => plan => PlanEdits.ForgetStage(plan, stage)),
        ("the question of {} is open, and the work waits for it", (topic, _) => plan =>
            PlanEdits.Open(plan, topic, workProceeds: false)),
        ("the question of {} is open", (topic, _) => plan =>
            PlanEdits.Open(plan, topic, workProceeds: true)),
        ("the question of {} is not named", (topic, _) => plan =>
            PlanEdits.ForgetQuestion(plan, topic)),
    ];

    private delegate ImplementationPlan PlanEdit(ImplementationPlan plan);

    /// <summary>Every wording there is, with <c>{}</c> where words of the plan stand.</summary>
    public static IEnumerable<string> Wordings => Known.Select(one => one.Wording);

    /// <summary>Understands a wording.</summary>
    /// <exception cref="FormatException">It is none of <see cref="Wordings"/>.</exception>
    public static PlanFlaw Parse(string text)
    {
        foreach (var (wording, meaning) in Known)
        {
            var match = Regex.Match(
                Singular(text),
                $"^{Regex.Escape(wording).Replace(@"\{}", "(.+)", StringComparison.Ordinal)}$",
                RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1));
            if (match.Success)
            {
                var edit = meaning(match.Groups[1].Value, match.Groups[2].Value);
                return new(text, plan => edit(plan));
            }
        }

        throw new FormatException(
            $"Of a plan nobody can say that '{text}'. Say one of: {string.Join("; ", Wordings)}.");
    }

    // Boundaries come before something and are missing; everything else comes and is.
    private static string Singular(string text) =>
        text.Replace(" come before ", " comes before ", StringComparison.Ordinal)
            .Replace(" are missing", " is missing", StringComparison.Ordinal);
}

/// <summary>One way in which a plan is otherwise than the plan in order.</summary>
/// <param name="Text">As the features say it.</param>
/// <param name="Bring">Brings it into a plan.</param>
public sealed record PlanFlaw(string Text, Func<ImplementationPlan, ImplementationPlan> Bring)
{
    /// <summary>As the features say it.</summary>
    public override string ToString() => Text;
}
