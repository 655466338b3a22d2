using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Words;

/// <summary>What the book says in one word.</summary>
internal static class Say
{
    public static string Of(Standing standing) => standing switch
    {
        Standing.Pass => "pass",
        Standing.Fail => "fail",
        _ => "not run",
    };

    /// <summary>The sign that stands beside the word, so that no colour stands alone.</summary>
    public static string SignOf(Standing standing) => standing switch
    {
        Standing.Pass => "✓",
        Standing.Fail => "✗",
        _ => "–",
    };

    /// <summary>The word in addresses and class names.</summary>
    public static string SlugOf(Standing standing) => Of(standing).Replace(' ', '-');

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

    public static string Of(CanonRelation relation, int version) => relation switch
    {
        CanonRelation.Same => $"this canon, version {version}",
        CanonRelation.OtherWords => $"version {version}, in other words than this book",
        CanonRelation.Older => $"an older canon, version {version}",
        _ => $"a newer canon, version {version}",
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
        _ => "a fact of the canon",
    };

    /// <summary>Such as <c>1 rule</c> or <c>3 rules</c>.</summary>
    public static string Count(int number, string thing) =>
        number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
