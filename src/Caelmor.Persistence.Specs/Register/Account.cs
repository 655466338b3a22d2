using System.Text.Json.Serialization;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>How the suite accounts for a rule. There is no fourth way.</summary>
[JsonConverter(typeof(AccountConverter))]
public abstract record Account
{
    private Account()
    {
    }

    /// <summary>Scenarios with its tag show it.</summary>
    public static Account Scenarios { get; } = new ByScenarios();

    /// <summary>Scenarios with its tag show it.</summary>
    public sealed record ByScenarios : Account;

    /// <summary>A test of the suite itself shows it.</summary>
    /// <param name="Name">Class and method, such as <c>The_wording.Has_no_modal_word</c>.</param>
    public sealed record ByShapeTest(string Name) : Account;

    /// <summary>Nothing can show it.</summary>
    /// <param name="Reason">Why, in a full sentence, for designers to read.</param>
    public sealed record ByException(string Reason) : Account;
}
