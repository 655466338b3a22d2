namespace Caelmor.Conformance.Book.Books;

/// <summary>How the spec of a certificate is related to that of its chapter.</summary>
public enum SpecRelation
{
    /// <summary>It is the same, to the letter.</summary>
    Same,

    /// <summary>It has the same version, but other rules or other features.</summary>
    OtherWords,

    /// <summary>It is of an older version.</summary>
    Older,

    /// <summary>It is of a newer version.</summary>
    Newer,
}
