using Caelmor.Persistence.Site.Books;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>The names of places that are no rule's number.</summary>
internal static class Anchors
{
    public static string Of(BookStage stage) => $"stage-{stage.Stage.Id}";
}
