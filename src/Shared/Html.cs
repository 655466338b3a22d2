namespace Caelmor.ShownTexts;

/// <summary>A piece of a page. Whatever got into it from elsewhere is encoded.</summary>
internal sealed record Html
{
    private Html(string text) => Text = text;

    public static Html Nothing { get; } = new(string.Empty);

    public string Text { get; }

    public bool IsNothing => Text.Length == 0;

    /// <summary>The literal is markup; what stands in its holes is text, and encoded.</summary>
    public static Html Of(HtmlInterpolation interpolation) => new(interpolation.Text);

    /// <summary>One piece after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) =>
        new(string.Concat(pieces.Select(piece => piece.Text)));

    /// <summary>One piece after the other, with something between them.</summary>
    public static Html Join(string between, IEnumerable<Html> pieces) =>
        new(string.Join(HtmlInterpolation.Encode(between), pieces.Select(piece => piece.Text)));

    /// <summary>The piece, or nothing at all.</summary>
    public static Html When(bool condition, HtmlInterpolation interpolation) =>
        condition ? Of(interpolation) : Nothing;

    public override string ToString() => Text;
}
