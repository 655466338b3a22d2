using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Subjects;

var suite = CanonSpec.Suite();
var certifier = new Certifier(suite, new CertifierOptions());
var verdict = await certifier.JudgeAsync(new Refusing(), CancellationToken.None);
Console.WriteLine(
    $"{verdict.Name}: {verdict.Decision}, {verdict.Executed} of {verdict.Expected} "
    + "scenarios and control twins tried");
