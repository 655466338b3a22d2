using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Certification;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>What a certificate says of its implementation.</summary>
internal static class Decisions
{
    public static Html Of(Decision decision) => Marks.Of(
        decision switch
        {
            Decision.Certified => Status.Pass,
            Decision.Rejected => Status.Fail,
            _ => Status.NotRun,
        },
        Describe.Of(decision));
}
