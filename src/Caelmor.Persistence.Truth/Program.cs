using Caelmor.Persistence.FileStore.Disks;
using Caelmor.Persistence.Operating;
using Caelmor.Persistence.Operating.CommandLine;

FileSizeLimit.Outlive();
var (output, errors) = (StandardStreams.Output, StandardStreams.Errors);
try
{
    using var screen = StandardStreams.ScreenOn(output);
    return (int)await new Host(new(screen, output, errors, StandardStreams.Input)).RunAsync(args);
}
catch (StopException late)
{
    // The last words of the screen.
    errors.WriteLine($"{Host.Tool}: {late.Message}");
    return (int)late.ExitCode;
}
