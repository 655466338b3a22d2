namespace Caelmor.Persistence.Specs.Register;

/// <summary>How strongly the source of a rule speaks.</summary>
public enum Strength
{
    /// <summary>The source demands it.</summary>
    Must,

    /// <summary>The source rules it out.</summary>
    MustNot,

    /// <summary>The source lists it among what is forbidden or not permitted.</summary>
    Forbidden,

    /// <summary>The source states it as a fact about the canon or about a finished work.</summary>
    Is,
}
