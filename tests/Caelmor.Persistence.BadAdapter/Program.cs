using Caelmor.Persistence.BadAdapter;
using Caelmor.Persistence.Specs.Protocol.Serving;

if (args is not [var name, .. var rest] || Manners.Find(name) is not { } manner)
{
    Console.Error.WriteLine(
        $"Found no manner in '{string.Join(' ', args)}'. Expected one of: "
        + $"{string.Join(", ", Manners.Names)}; and 'always', or a file to write numbers to.");
    return 2;
}

using var mouth = new StdoutTamperer();
using var ears = new StdinReader(Console.OpenStandardInput());
var scene = new Scene(mouth, ears, rest);
manner.AtStart(scene);
new ServedImplementation(new Pretender(manner, scene), ears, mouth).Run();
manner.AtEnd(scene);
return scene.ExitCode;
