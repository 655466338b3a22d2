using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>plan</c> is typed.</summary>
internal static class PlanDefinition
{
    public static Command Of(Screen screen)
    {
        var path = new Argument<string>("FILE") { Description = "The plan, such as plan.json." };
        var command = new Command("plan", "Review a team's implementation plan.") { path };
        command.SetAction(parsed =>
            (int)new PlanCommand(screen, parsed.GetRequiredValue(path)).Run());
        return command;
    }
}
