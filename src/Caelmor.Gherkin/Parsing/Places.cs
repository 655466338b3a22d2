using Caelmor.Gherkin.Problems;
using Ast = Gherkin.Ast;

namespace Caelmor.Gherkin.Parsing;

/// <summary>Turns the parser's places into ours, which name the file.</summary>
internal sealed class Places(string path)
{
    public string Path => path;

    public Location Of(Ast.IHasLocation node) => At(node.Location);

    public Location At(Ast.Location at) => new(path, at.Line, at.Column);
}
