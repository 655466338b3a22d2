using System.Text;

namespace Caelmor.Gherkin.Expressions;

/// <summary>One word of a cucumber expression, which slashes may cut into alternatives.</summary>
internal sealed class Alternatives(string expression, int index)
{
    private readonly List<string> _closed = [];
    private readonly StringBuilder _open = new();
    private bool _hasText;
    private bool _hasOptional;
    private int _start = index;

    public void AddText(string pattern)
    {
        _open.Append(pattern);
        _hasText = true;
    }

    public void AddOptional(string pattern)
    {
        _open.Append(pattern);
        _hasOptional = true;
    }

    public void BeginNext(int slash)
    {
        Close();
        _start = slash + 1;
    }

    public string ToPattern()
    {
        if (_closed.Count == 0)
        {
            return _open.ToString();
        }

        Close();
        return $"(?:{string.Join('|', _closed)})";
    }

    private void Close()
    {
        if (!_hasText)
        {
            throw Mistakes.EmptyAlternative(expression, _start, _hasOptional);
        }

        _closed.Add(_open.ToString());
        _open.Clear();
        _hasText = _hasOptional = false;
    }
}
