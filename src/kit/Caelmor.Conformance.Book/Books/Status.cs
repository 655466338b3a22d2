namespace Caelmor.Conformance.Book.Books;

/// <summary>How an implementation stands to a rule or to one of its examples.</summary>
public enum Status
{
    /// <summary>All of it was tried and obeyed.</summary>
    Pass,

    /// <summary>A trial of it was not passed, for whatever reason.</summary>
    Fail,

    /// <summary>Nothing failed, but not all of it was tried.</summary>
    NotRun,
}
