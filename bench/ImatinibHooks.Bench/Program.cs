using System.Globalization;
using ImatinibHooks.Bench.Load;
using ImatinibHooks.Bench.Payloads;
using ImatinibHooks.Bench.Stages;
using ImatinibHooks.Bench.Validation;

namespace ImatinibHooks.Bench;

/// <summary>The commands of the bench; bench/README.md says how to use them.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["payloads", var folder]:
                PayloadFiles.Write(folder);
                return 0;
            case ["load", var folder, var script, var starts]:
                return await LoadCommand.RunAsync(folder, script, int.Parse(starts, CultureInfo.InvariantCulture));
            case ["fetch", var folder, var calls]:
                return await FetchCommand.RunAsync(folder, int.Parse(calls, CultureInfo.InvariantCulture));
            case ["long", var folder, var script, var calls]:
                return new LongRun(new(Path.GetFullPath(folder)), new(script), long.Parse(calls, CultureInfo.InvariantCulture)).Run();
            case ["trusted", var folder, var script, var starts]:
                return new TrustedRun(new(Path.GetFullPath(folder)), new(new(script), TimeSpan.FromMinutes(30))).Run(int.Parse(starts, CultureInfo.InvariantCulture));
            case ["stages"]:
                StageCommand.Run();
                return 0;
            case ["validation", var validators]:
                ValidationCommand.Run(validators);
                return 0;
            default:
                Console.Error.WriteLine(
                    "usage: payloads FOLDER | load FOLDER WRK-SCRIPT STARTS | long FOLDER WRK-SCRIPT CALLS | trusted FOLDER WRK-SCRIPT STARTS | fetch FOLDER CALLS | stages | validation FOLDER-OF-FHIR-VALIDATORS");
                return 2;
        }
    }
}
