using Caelmor.TruthStore.Postgres.Tests.Processes;

// Whoever runs the tests loads this assembly; started by itself it is a writer.
if (args is not [WriterWords.Program, var connection, var step])
{
    Console.Error.WriteLine("Found no writer to be; expected 'dotnet test' to run these tests.");
    return 2;
}

await WriterWords.ObeyAsync(connection, step);
return 0;
