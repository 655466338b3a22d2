using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>What a certificate says of its implementation.</summary>
internal static class Decisions
{
    public static Html Of(Decision decision) => Marks.Of(
        decision switch
        {
            Decision.Certified => Standing.Pass,
            Decision.Rejected => Standing.Fail,
            _ => Standing.NotRun,
        },
        Say.Of(decision));
}
