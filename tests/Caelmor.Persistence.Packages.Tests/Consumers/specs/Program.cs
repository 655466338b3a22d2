using Caelmor.Persistence.Specs.Certification;

var suite = Suite.BuiltIn();
var verdict = await new Certifier(suite, new CertifierOptions()).JudgeAsync(new Refusing(), CancellationToken.None);
Console.WriteLine($"{verdict.Name}: {verdict.Decision}, {verdict.Executed} of {verdict.Expected} scenarios and control twins tried");
