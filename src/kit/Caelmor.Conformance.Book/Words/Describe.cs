using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Book.Words;

/// <summary>What the book says in one word.</summary>
internal static class Describe
{
    public static string Of(Status status) => status switch
    {
        Status.Pass => "pass",
        Status.Fail => "fail",
        _ => "not run",
    };

    /// <summary>The sign that stands beside the word, so that no colour stands alone.</summary>
    public static string SignOf(Status status) => status switch
    {
        Status.Pass => "✓",
        Status.Fail => "✗",
        _ => "–",
    };

    /// <summary>The word in addresses and class names.</summary>
    public static string SlugOf(Status status) => Of(status).Replace(' ', '-');

    /// <summary>What a failed trial is called: a breach fails, and the rest has names.</summary>
    public static string Result(Finding finding) => finding switch
    {
        Finding.Obeyed => "pass",
        Finding.Broken => "fail",
        Finding.Crashed => "fail: crashed",
        Finding.Hung => "fail: hung",
        Finding.Malformed => "fail: malformed answer",
        _ => "fail: harness fault",
    };

    public static string Of(Decision decision) => decision switch
    {
        Decision.Certified => "certified",
        Decision.Rejected => "rejected",
        Decision.NothingCertified => "nothing certified",
        _ => "harness fault",
    };

    public static string Of(SpecRelation relation, int version) => relation switch
    {
        SpecRelation.Same => $"this version, {version}",
        SpecRelation.OtherWords => $"version {version}, in other words than this book",
        SpecRelation.Older => $"an older version, {version}",
        _ => $"a newer version, {version}",
    };

    public static string Of(SubjectBinding binding) => binding switch
    {
        SubjectBinding.InProcess => "in process",
        SubjectBinding.OutOfProcess => "out of process",
        _ => "unknown",
    };

    public static string Of(Strength strength) => strength switch
    {
        Strength.Must => "must",
        Strength.MustNot => "must not",
        Strength.Forbidden => "forbidden",
        _ => "a fact",
    };

    /// <summary>The word as a heading begins with it.</summary>
    public static string Heading(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Such as <c>1 rule</c> or <c>3 rules</c>.</summary>
    public static string Count(int number, string thing) =>
        number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    /// <summary>The verb that goes with a number, such as <c>1 is</c> or <c>3 are</c>.</summary>
    public static string Verb(int number, string ofOne, string ofMany) =>
        number == 1 ? ofOne : ofMany;
}
