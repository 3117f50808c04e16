using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ImatinibHooks.Cli.Commands;

/// <summary>The usual help, and below it the table of exit codes.</summary>
/// <param name="usual">The usual help.</param>
internal sealed class HelpWithExitCodes(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCodes.Table)
        {
            output.WriteLine($"  {code}  {meaning}");
        }

        return ExitCodes.Done;
    }
}
