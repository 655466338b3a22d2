using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Preparing;
using Caelmor.Persistence.Certify.Progress;
using Caelmor.Persistence.Certify.Repetition;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Terminal;
using Caelmor.Persistence.TruthStoreSpecs;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Certifies one truth store and reports what came of it.</summary>
internal sealed class CertifyStoreCommand(Outlet outlet, CertifyRequest request)
{
    private readonly Screen _screen = outlet.Screen;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var subject = TruthStoreSubject.Of(request);
        Surroundings.Check(Surroundings.OfStores);
        var suite = request.Suite.Load();
        var selection = Selection.Of(request.Selection, suite);
        var options = new CertifierOptions
        {
            Jobs = request.Conduct.Jobs,
            TimeLimit = request.Conduct.TimeLimit,
            Select = selection.Has,
            Arrange = request.Conduct.Arrange,
        };
        Introduction.Write(
            _screen, subject.Title, subject.Mutant, suite, selection, request.Conduct.Seed);
        var judgement = await RunAsync(subject, new Certifier(suite, options), cancellation);
        Surroundings.CheckAfter(judgement.Verdict, Surroundings.OfStores);
        await new CertifyReport(_screen, suite, selection, options, request.IsVerbose)
        {
            Conforming = (certifier, giveUp) =>
                JudgeAsync(TruthStoreSubject.EmbeddedOne(), certifier, progress: null, giveUp),
        }.WriteAsync(judgement, subject.Title, cancellation);
        outlet.Tell(() => new Answering(suite, selection, request.Conduct).Of(judgement, []));
        return ExitCodes.Of(judgement.Decision);
    }

    private static async Task<Verdict> JudgeAsync(
        TruthStoreSubject subject,
        Certifier certifier,
        IRunProgress? progress,
        CancellationToken cancellation)
    {
        using var trials = new TruthStoreTrials(subject.Implementation, subject.Start, progress);
        return await certifier.JudgeAsync(trials, cancellation);
    }

    private async Task<Judgement> RunAsync(
        TruthStoreSubject subject, Certifier certifier, CancellationToken cancellation)
    {
        var verdicts = new List<Verdict>();
        while (verdicts.Count < request.Conduct.Runs)
        {
            verdicts.Add(await ProgressView.On(_screen).ShowAsync("trials", tell =>
                JudgeAsync(subject, certifier, new TrialProgress(tell), cancellation)));
            _screen.Line();
        }

        return new([.. verdicts]);
    }
}
